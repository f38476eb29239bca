package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.release.Release;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the active pointer to a release. */
@Command(
        name = "policy-release-activate",
        description = "Makes a release active, if every check holds now.")
final class ReleaseActivateCommand extends WriteCommand {
    @Option(
            names = "--release-id",
            paramLabel = "ID",
            required = true,
            description = "The release.")
    private String releaseId = "";

    @Option(names = "--actor", paramLabel = "PERSON", description = "Must be the person who acts.")
    private @Nullable String actor;

    ReleaseActivateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<String> claims() {
        return actor == null ? List.of() : List.of(actor);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Release release =
                Visit.done(
                        visit.governance().releases().activate(context, Input.release(releaseId)));
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
