package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.release.Release;
import picocli.CommandLine.Command;

/** Asks for approval, first or anew. */
@Command(
        name = "policy-release-request",
        description =
                "Asks for approval: of a draft that needs it by now, or of a held release anew.")
final class ReleaseRequestCommand extends OnReleaseCommand {
    ReleaseRequestCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Release release = Visit.done(visit.governance().releases().request(context, release()));
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
