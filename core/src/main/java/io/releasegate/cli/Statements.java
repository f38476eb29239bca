package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.Alias;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.ApprovalStatement.Verdict;
import io.releasegate.model.release.Release;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Shows what a person is about to sign, signs it with their key and hands it in. */
final class Statements {
    private Statements() {}

    static Release give(
            Visit visit,
            CommandContext context,
            Workplace.Signer signer,
            ReleaseId release,
            Verdict verdict,
            String justification)
            throws FailureException, RefusedException {
        ApprovalStatement statement =
                Visit.done(
                        visit.governance()
                                .approvals()
                                .statement(context, release, verdict, justification));
        show(visit, statement);
        return Visit.done(visit.governance().approvals().submit(context, signer.sign(statement)));
    }

    private static void show(Visit visit, ApprovalStatement statement) throws FailureException {
        String base = statement.base().map(hash -> Alias.of(hash) + " → ").orElse("");
        visit.note(
                statement.subject().key()
                        + " in "
                        + statement.environment()
                        + ": "
                        + base
                        + Alias.of(statement.snapshot())
                        + " "
                        + statement.snapshot().short8());
        List<String> before = baseText(visit, statement.release());
        List<String> after = Input.lines(visit.governance().policies().source(statement.source()));
        List<String> changes = LineDiff.between(before, after);
        if (changes.isEmpty()) {
            visit.note("  No line changes.");
        }
        for (String line : changes) {
            visit.note("  " + line);
        }
        visit.note(
                "Signed with key "
                        + statement.key()
                        + " as "
                        + statement.verdict()
                        + ", valid until "
                        + statement.expiresAt().truncatedTo(ChronoUnit.SECONDS)
                        + ".");
    }

    private static List<String> baseText(Visit visit, ReleaseId id) throws FailureException {
        Optional<ReleaseId> base = visit.governance().releases().find(id, AsOf.NOW).base();
        if (base.isEmpty()) {
            return List.of();
        }
        Release before = visit.governance().releases().find(base.get(), AsOf.NOW);
        return Input.lines(visit.governance().policies().source(before.source()));
    }
}
