package io.releasegate.app.feature.approvals;

import io.releasegate.governance.Approvals;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Receipt;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An inbox that remembers what was handed in. */
final class FakeApprovals implements Approvals {
    final List<Item> items = new ArrayList<>();
    final List<SignedStatement> submitted = new ArrayList<>();
    Optional<Reason> refusal = Optional.empty();

    @Override
    public Known<Item> inbox(PersonId person, AsOf asOf) {
        return new Known<>(items, io.releasegate.app.testing.TestReleases.NOW, true);
    }

    @Override
    public Outcome<ApprovalStatement> statement(
            CommandContext context,
            ReleaseId id,
            ApprovalStatement.Verdict verdict,
            String justification) {
        Release release = release(id);
        return done(
                new ApprovalStatement(
                        new TenantId("halden"),
                        id,
                        release.request().orElseThrow(),
                        release.subject(),
                        release.environment(),
                        release.source(),
                        release.snapshot(),
                        Optional.empty(),
                        verdict,
                        justification,
                        release.source(),
                        context.person(),
                        new KeyId("0123456789abcdef"),
                        io.releasegate.app.testing.TestReleases.NOW,
                        io.releasegate.app.testing.TestReleases.NOW.plusSeconds(86400)),
                context);
    }

    @Override
    public Outcome<Release> submit(CommandContext context, SignedStatement signed) {
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(List.of(refusal.get()));
        }
        submitted.add(signed);
        return done(release(signed.statement().release()), context);
    }

    @Override
    public List<SignedStatement> given(ReleaseId release) {
        return List.of();
    }

    private Release release(ReleaseId id) {
        return items.stream()
                .map(Item::release)
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Outcome<T> done(T value, CommandContext context) {
        return new Outcome.Done<>(value, new Receipt(context.command(), LedgerHead.EMPTY));
    }
}
