package io.releasegate.engine;

import io.releasegate.governance.Approvals;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.release.Release;
import io.releasegate.release.Given;
import java.util.List;

/** Signed statements about releases. */
record EngineApprovals(CommandRunner runner, Reads reads, Questions questions, Sessions sessions)
        implements Approvals {

    @Override
    public Known<Item> inbox(PersonId person, AsOf asOf) throws FailureException {
        return reads.list(
                asOf,
                (store, world) ->
                        new Inbox(
                                        questions,
                                        new Questions.Asking(
                                                store, world, reads.moment(asOf, world), person))
                                .items());
    }

    @Override
    public Outcome<ApprovalStatement> statement(
            CommandContext context,
            ReleaseId release,
            ApprovalStatement.Verdict verdict,
            String justification) {
        return runner.run(context, new PrepareStatement(release, verdict, justification, sessions));
    }

    @Override
    public Outcome<Release> submit(CommandContext context, SignedStatement signed) {
        return runner.run(context, new SubmitStatement(signed, sessions));
    }

    @Override
    public List<SignedStatement> given(ReleaseId release) throws FailureException {
        return reads.now((store, world) -> {
            Turn.find(world, release);
            return world.statements(release).stream().map(Given::signed).toList();
        });
    }
}
