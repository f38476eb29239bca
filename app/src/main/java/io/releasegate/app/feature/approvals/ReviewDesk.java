package io.releasegate.app.feature.approvals;

import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals;
import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Known;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.release.Release;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a reviewer asks of the port. Everything here may block. */
record ReviewDesk(Approvals approvals, Policies policies, Releases releases, Seat seat) {

    Known<Approvals.Item> inbox(PersonId person) throws FailureException {
        return approvals.inbox(person, AsOf.NOW);
    }

    /** Asks for the exact statement, signs it and hands it in. */
    Outcome<Release> sign(ReleaseId release, ApprovalStatement.Verdict verdict, String why)
            throws FailureException {
        Outcome<ApprovalStatement> asked =
                approvals.statement(seat.command(), release, verdict, why);
        return switch (asked) {
            case Outcome.Done<ApprovalStatement> done ->
                    approvals.submit(seat.command().because(why), seat.sign(done.value()));
            case Outcome.Refused<ApprovalStatement> refused ->
                    new Outcome.Refused<>(refused.reasons());
            case Outcome.Failed<ApprovalStatement> failed -> new Outcome.Failed<>(failed.failure());
        };
    }

    /** The pinned base and the candidate, as they were submitted. */
    ReviewTexts texts(Release release) throws FailureException {
        Optional<Release> base = Optional.empty();
        if (release.base().isPresent()) {
            base = Optional.of(releases.find(release.base().get(), AsOf.NOW));
        }
        String before = base.isPresent() ? text(base.get().source()) : "";
        return new ReviewTexts(
                base.map(Release::snapshot), before, release.snapshot(), text(release.source()));
    }

    private String text(Sha256 source) throws FailureException {
        return new String(policies.source(source), StandardCharsets.UTF_8);
    }
}
