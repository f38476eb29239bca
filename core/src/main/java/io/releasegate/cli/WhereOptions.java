package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.value.Value;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace, which tenant, and how to answer. */
final class WhereOptions {
    static final String HOME = "RELEASEGATE_HOME";

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace; default: RELEASEGATE_HOME, else your data folder.")
    private @Nullable String workspace;

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            description = "Must be the workspace's tenant, which is the default.")
    private @Nullable String tenant;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to answer: text (default) or json.")
    private Format format = Format.TEXT;

    Optional<Path> workspace(Surroundings surroundings) {
        return Optional.ofNullable(workspace)
                .or(() -> surroundings.variable(HOME))
                .map(surroundings::path);
    }

    /** The workspace where one was named on this command line. */
    Optional<Path> named(Surroundings surroundings) {
        return Optional.ofNullable(workspace).map(surroundings::path);
    }

    Optional<String> tenant() {
        return Optional.ofNullable(tenant);
    }

    Format format() {
        return format;
    }

    /** Opens the workspace and makes sure that it belongs to the tenant that was asked for. */
    Workplace open(Surroundings surroundings) throws FailureException {
        Workplace workplace = surroundings.backends().open(workspace(surroundings));
        String here = workplace.tenant().value();
        String asked = tenant().orElse(here);
        if (asked.equals(here)) {
            return workplace;
        }
        workplace.close();
        throw new FailureException(
                new Failure.NotFound(
                        "This workspace belongs to tenant \""
                                + here
                                + "\", not to \""
                                + asked
                                + "\". Leave --tenant out, or name the other workspace with"
                                + " --workspace."));
    }

    /** Prints an answer, members of JSON sorted by name. */
    void print(Surroundings surroundings, Value json, String text) {
        surroundings.out().println(format == Format.JSON ? JsonText.sorted(json) : text);
    }
}
