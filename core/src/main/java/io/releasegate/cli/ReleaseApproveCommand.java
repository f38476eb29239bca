package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Approves a release with a signature; approving never activates. */
@Command(
        name = "policy-release-approve",
        description = "Shows the change, signs an approval and hands it in.")
final class ReleaseApproveCommand extends OnReleaseCommand {
    @Option(
            names = "--justification",
            paramLabel = "TEXT",
            required = true,
            description = "Why you agree; at least 20 characters for production.")
    private String justification = "";

    ReleaseApproveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        ReleaseId id = release();
        Release release =
                Statements.give(visit, context, signer, id, Verdict.APPROVE, justification);
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
