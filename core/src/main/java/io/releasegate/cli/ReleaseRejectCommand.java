package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rejects a release with a signature, which ends it. */
@Command(
        name = "policy-release-reject",
        description = "Shows the change, signs a rejection and hands it in.")
final class ReleaseRejectCommand extends OnReleaseCommand {
    @Option(
            names = "--note",
            paramLabel = "TEXT",
            required = true,
            description = "Why not; the requester reads it.")
    private String justification = "";

    ReleaseRejectCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        ReleaseId id = release();
        Release release =
                Statements.give(visit, context, signer, id, Verdict.REJECT, justification);
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
