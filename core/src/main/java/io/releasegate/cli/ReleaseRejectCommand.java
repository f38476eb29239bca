package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Rejects a release with a signature, which ends it. */
@Command(
        name = "policy-release-reject",
        description = "Shows the change, signs a rejection and hands it in.")
final class ReleaseRejectCommand extends WriteCommand {
    @Option(
            names = "--release-id",
            paramLabel = "ID",
            required = true,
            description = "The release.")
    private String releaseId = "";

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            required = true,
            description = "Why not; the requester reads it.")
    private String justification = "";

    @Option(names = "--actor", paramLabel = "PERSON", description = "Must be the person who acts.")
    private @Nullable String actor;

    ReleaseRejectCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    List<String> claims() {
        return actor == null ? List.of() : List.of(actor);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        ReleaseId id = Input.release(releaseId);
        Release release =
                Statements.give(visit, context, signer, id, Verdict.REJECT, justification);
        PolicyRelease.answer(visit, context.person(), release);
        return ExitCode.OK;
    }
}
