package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.release.Release;
import picocli.CommandLine.Command;

/** Withdraws a release before it is active. */
@Command(name = "policy-release-cancel", description = "Withdraws a release that is not active.")
final class ReleaseCancelCommand extends OnReleaseCommand {
    ReleaseCancelCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Release release = Visit.done(visit.governance().releases().cancel(context, release()));
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
