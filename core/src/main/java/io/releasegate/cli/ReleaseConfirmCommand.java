package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Accepts, after the fact, a rollback that went without approval. */
@Command(
        name = "policy-release-confirm",
        description = "Confirms a rollback that went without approval.")
final class ReleaseConfirmCommand extends OnReleaseCommand {
    @Option(
            names = "--justification",
            paramLabel = "TEXT",
            required = true,
            description = "Why you agree; at least 20 characters for production.")
    private String justification = "";

    ReleaseConfirmCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        ReleaseId id = release();
        Release release =
                Statements.give(visit, context, signer, id, Verdict.CONFIRM, justification);
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
