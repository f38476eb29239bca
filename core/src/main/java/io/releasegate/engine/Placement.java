package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.release.Candidate;
import io.releasegate.release.Intent;
import io.releasegate.release.RollbackRules;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a release comes into being, and how far it goes at once. */
final class Placement {
    private final Questions questions;
    private final Activator activator;

    Placement(Questions questions, Activator activator) {
        this.questions = questions;
        this.activator = activator;
    }

    /**
     * What to place.
     *
     * @param origin the release it is promoted from or restores
     */
    record Wanted(
            Subject subject,
            Environment environment,
            Candidate candidate,
            ReleaseKind kind,
            Optional<ReleaseId> origin,
            Releases.Wish wish,
            Optional<Instant> effectiveAt) {}

    Decision place(Turn turn, Wanted wanted) throws FailureException, StoreException {
        return place(turn, wanted, List.of());
    }

    /**
     * @param before recorded before the release, if it is to be
     */
    Decision place(Turn turn, Wanted wanted, List<LedgerEvent> before)
            throws FailureException, StoreException {
        if (wanted.wish() == Releases.Wish.SCHEDULE && wanted.effectiveAt().isEmpty()) {
            return Decision.Refused.because(
                    new Reason(
                            "EFFECTIVE_AT_MISSING",
                            "A scheduled release needs the instant at which it takes effect.",
                            "Say when, such as 2026-03-02T15:00:00Z."));
        }
        Explanation explanation =
                questions.about(
                        Questions.Asking.of(turn),
                        wanted.subject(),
                        wanted.environment(),
                        Optional.of(wanted.candidate()),
                        actsAtOnce(wanted) ? Intent.ACTIVATE : Intent.PLACE,
                        wanted.kind() == ReleaseKind.ROLLBACK,
                        turn.context().changeTicket());
        if (!explanation.allowed()) {
            return new Decision.Refused(explanation.reasons());
        }
        for (LedgerEvent event : before) {
            turn.record(event);
        }
        ReleaseId id = create(turn, wanted);
        List<Reason> missing = further(turn, id, wanted);
        return new Decision.Accepted(
                Memo.of("release", Value.of(id.value()), "missing", Reasons.value(missing)));
    }

    /** A rollback that needs no approval: it is created only if it may become active now. */
    private static boolean actsAtOnce(Wanted wanted) {
        return wanted.kind() == ReleaseKind.ROLLBACK && !needsApproval(wanted);
    }

    private static boolean needsApproval(Wanted wanted) {
        return RollbackRules.approvalsNeeded(wanted.environment(), wanted.kind()) > 0;
    }

    /** The answer to a placing command. */
    static Releases.Placed placed(World after, Value.Mapping memo) {
        Memo in = new Memo(memo);
        ReleaseId id = new ReleaseId(in.text("release"));
        return new Releases.Placed(
                after.release(id).orElseThrow(() -> new IllegalStateException("no release " + id)),
                Reasons.of(in.values("missing")));
    }

    private static ReleaseId create(Turn turn, Wanted wanted) throws StoreException {
        boolean needed = needsApproval(wanted);
        ReleaseId id = turn.newRelease();
        Optional<RequestId> request = needed ? Optional.of(turn.newRequest()) : Optional.empty();
        Optional<ReleaseId> base =
                turn.world()
                        .pointer(wanted.subject(), wanted.environment().id())
                        .map(ActivePointer::release);
        turn.record(
                new LedgerEvent.ReleaseCreated(
                        id,
                        wanted.subject(),
                        wanted.environment().id(),
                        wanted.candidate().snapshot(),
                        wanted.candidate().source(),
                        wanted.kind(),
                        needed ? Lifecycle.AWAITING_APPROVAL : Lifecycle.DRAFT,
                        turn.actor(),
                        base,
                        wanted.origin(),
                        request,
                        wanted.wish() == Releases.Wish.SCHEDULE
                                ? wanted.effectiveAt()
                                : Optional.empty(),
                        turn.context().changeTicket(),
                        turn.context().reason()));
        return id;
    }

    /** Goes as far as the wish and the rules allow; says what is missing for the rest. */
    private List<Reason> further(Turn turn, ReleaseId id, Wanted wanted)
            throws FailureException, StoreException {
        var release = turn.release(id);
        if (wanted.wish() == Releases.Wish.ACTIVATE || actsAtOnce(wanted)) {
            return activator.attempt(turn, release);
        }
        if (wanted.wish() == Releases.Wish.PLACE) {
            return List.of();
        }
        Explanation explanation =
                questions.about(
                        Questions.Asking.of(turn),
                        release,
                        wanted.environment(),
                        Intent.SCHEDULE,
                        turn.context().changeTicket());
        if (explanation.allowed()) {
            turn.record(new LedgerEvent.ReleaseScheduled(id, wanted.effectiveAt().orElseThrow()));
        }
        return explanation.reasons();
    }
}
