package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command about one release, named by its id. */
abstract class OnReleaseCommand extends WriteCommand {
    @Option(
            names = "--release-id",
            paramLabel = "ID",
            required = true,
            description = "The release.")
    private String releaseId = "";

    @Option(names = "--actor", paramLabel = "PERSON", description = "Must be the person who acts.")
    private @Nullable String actor;

    OnReleaseCommand(Surroundings surroundings) {
        super(surroundings);
    }

    ReleaseId release() throws FailureException {
        return Input.release(releaseId);
    }

    @Override
    List<String> claims() {
        return actor == null ? List.of() : List.of(actor);
    }
}
