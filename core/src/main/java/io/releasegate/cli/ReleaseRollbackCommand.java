package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Goes back to an older version, by a new release. */
@Command(
        name = "policy-release-rollback",
        description = "Places again what was active in an environment before.")
final class ReleaseRollbackCommand extends WriteCommand {
    @Option(
            names = "--policy-id",
            paramLabel = "SUBJECT",
            required = true,
            description = "The policy, or config:NAME.")
    private String policyId = "";

    @Option(
            names = "--env",
            paramLabel = "ENV",
            required = true,
            description = "The environment, by name or alias.")
    private String env = "";

    @Option(
            names = "--to-release-id",
            paramLabel = "ID",
            required = true,
            description = "A release that was active there.")
    private String toReleaseId = "";

    @Option(names = "--actor", paramLabel = "PERSON", description = "Must be the person who acts.")
    private @Nullable String actor;

    ReleaseRollbackCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<String> claims() {
        return actor == null ? List.of() : List.of(actor);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Releases.Rollback rollback =
                new Releases.Rollback(Input.subject(policyId), env, Input.release(toReleaseId));
        return PolicyRelease.answer(
                visit,
                context.person(),
                Visit.done(visit.governance().releases().rollback(context, rollback)));
    }
}
