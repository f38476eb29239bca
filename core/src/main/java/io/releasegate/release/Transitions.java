package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.SubmissionId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Submission;
import java.time.Instant;
import java.util.Optional;

/** What each event makes of a release. */
final class Transitions {
    private Transitions() {}

    static Release created(LedgerEvent.ReleaseCreated e, LedgerEntry entry) {
        return new Release(
                e.release(),
                e.subject(),
                e.environment(),
                e.snapshot(),
                e.source(),
                e.kind(),
                e.lifecycle(),
                e.requester(),
                entry.at(),
                e.base(),
                e.origin(),
                e.request(),
                e.effectiveAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                e.changeTicket(),
                e.reason(),
                Optional.empty());
    }

    static Release founding(
            LedgerEvent.WorkspaceFounded.FoundingDocument document,
            PersonId founder,
            LedgerEntry entry) {
        return new Release(
                document.release(),
                document.subject(),
                Environment.GLOBAL,
                document.snapshot(),
                document.source(),
                ReleaseKind.FORWARD,
                Lifecycle.ACTIVE,
                founder,
                entry.at(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry.at()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Founding of the workspace",
                Optional.empty());
    }

    static Submission foundingSubmission(Release release, LedgerEntry entry) {
        return new Submission(
                new SubmissionId("founding:" + release.subject().key()),
                release.subject(),
                release.source(),
                release.snapshot(),
                release.requester(),
                entry.at(),
                "founding",
                Optional.empty());
    }

    /**
     * Asked for anew on a new base. A date that has passed meanwhile no longer holds: nothing that
     * was held moves by itself because of an old wish.
     */
    static Release requested(Release r, LedgerEvent.ApprovalRequested e, LedgerEntry entry) {
        Optional<Instant> effectiveAt = r.effectiveAt().filter(at -> at.isAfter(entry.at()));
        return copy(
                r,
                e.lifecycle(),
                e.base(),
                Optional.of(e.request()),
                effectiveAt,
                r.activatedAt(),
                r.endedAt(),
                Optional.empty(),
                r.confirmBy());
    }

    static Release to(Release r, Lifecycle lifecycle, LedgerEntry entry) {
        Optional<Instant> ended = lifecycle.isEnd() ? Optional.of(entry.at()) : r.endedAt();
        Optional<Hold> hold =
                lifecycle == Lifecycle.AWAITING_APPROVAL ? r.hold() : Optional.empty();
        return copy(
                r,
                lifecycle,
                r.base(),
                r.request(),
                r.effectiveAt(),
                r.activatedAt(),
                ended,
                hold,
                r.confirmBy());
    }

    static Release scheduled(Release r, Instant effectiveAt) {
        return copy(
                r,
                Lifecycle.SCHEDULED,
                r.base(),
                r.request(),
                Optional.of(effectiveAt),
                r.activatedAt(),
                r.endedAt(),
                Optional.empty(),
                r.confirmBy());
    }

    static Release activated(Release r, LedgerEvent.ReleaseActivated e, LedgerEntry entry) {
        return copy(
                r,
                Lifecycle.ACTIVE,
                r.base(),
                r.request(),
                r.effectiveAt(),
                Optional.of(entry.at()),
                r.endedAt(),
                Optional.empty(),
                e.confirmBy());
    }

    static Release held(Release r, Hold hold) {
        return copy(
                r,
                Lifecycle.AWAITING_APPROVAL,
                r.base(),
                r.request(),
                r.effectiveAt(),
                r.activatedAt(),
                r.endedAt(),
                Optional.of(hold),
                r.confirmBy());
    }

    static Release confirmed(Release r) {
        return copy(
                r,
                r.lifecycle(),
                r.base(),
                r.request(),
                r.effectiveAt(),
                r.activatedAt(),
                r.endedAt(),
                r.hold(),
                Optional.empty());
    }

    private static Release copy(
            Release r,
            Lifecycle lifecycle,
            Optional<ReleaseId> base,
            Optional<RequestId> request,
            Optional<Instant> effectiveAt,
            Optional<Instant> activatedAt,
            Optional<Instant> endedAt,
            Optional<Hold> hold,
            Optional<Instant> confirmBy) {
        return new Release(
                r.id(),
                r.subject(),
                r.environment(),
                r.snapshot(),
                r.source(),
                r.kind(),
                lifecycle,
                r.requester(),
                r.createdAt(),
                base,
                r.origin(),
                request,
                effectiveAt,
                activatedAt,
                endedAt,
                hold,
                r.changeTicket(),
                r.reason(),
                confirmBy);
    }
}
