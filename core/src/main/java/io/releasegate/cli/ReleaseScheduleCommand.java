package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.release.Release;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives a release the instant at which the scheduler activates it. */
@Command(
        name = "policy-release-schedule",
        description = "Lets a release become active at a later instant.")
final class ReleaseScheduleCommand extends OnReleaseCommand {
    @Option(
            names = "--effective-at",
            paramLabel = "INSTANT",
            required = true,
            description = "When; without a zone it is UTC.")
    private String effectiveAt = "";

    ReleaseScheduleCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void check(Visit visit) throws FailureException {
        Input.instant("--effective-at", effectiveAt);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Instant at = Input.instant("--effective-at", effectiveAt);
        Release release =
                Visit.done(visit.governance().releases().schedule(context, release(), at));
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
