package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.release.Drift;
import io.releasegate.release.Intent;
import io.releasegate.release.RollbackRules;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import java.util.List;
import java.util.Optional;

/** Moves a pointer, if every check holds now. The only place that does. */
final class Activator {
    private final Questions questions;

    Activator(Questions questions) {
        this.questions = questions;
    }

    /** Why it did not become active; empty where it did. */
    List<Reason> attempt(Turn turn, Release release) throws FailureException, StoreException {
        Environment environment = turn.environment(release);
        Explanation explanation =
                questions.about(
                        Questions.Asking.of(turn).as(release.requester()),
                        release,
                        environment,
                        Intent.ACTIVATE,
                        turn.context().changeTicket());
        if (!explanation.allowed()) {
            return explanation.reasons();
        }
        move(turn, release, environment);
        return List.of();
    }

    private static void move(Turn turn, Release release, Environment environment)
            throws StoreException {
        Optional<ActivePointer> before =
                turn.world().pointer(release.subject(), release.environment());
        Optional<ReleaseId> replaced = before.map(ActivePointer::release);
        turn.record(
                new LedgerEvent.ReleaseActivated(
                        release.id(),
                        replaced,
                        before.map(ActivePointer::version).orElse(0L) + 1,
                        release.requester(),
                        RollbackRules.confirmBy(environment, release.kind(), turn.now())));
        if (replaced.isPresent()) {
            turn.record(ended(replaced.get(), release));
        }
    }

    private static LedgerEvent ended(ReleaseId replaced, Release by) {
        return by.kind() == ReleaseKind.ROLLBACK
                ? new LedgerEvent.ReleaseRolledBack(replaced, by.id())
                : new LedgerEvent.ReleaseSuperseded(replaced, by.id());
    }

    /**
     * Sends a release back to be asked for again, where what was agreed to no longer holds; does
     * nothing where asking again would not help.
     *
     * @param automation whether nobody is there to be told, so that every refusal is a hold
     * @return whether it was sent back
     */
    static boolean hold(Turn turn, Release release, List<Reason> reasons, boolean automation)
            throws StoreException {
        boolean waits =
                release.lifecycle() == Lifecycle.READY
                        || release.lifecycle() == Lifecycle.SCHEDULED;
        Optional<Hold.Cause> cause = cause(turn.world(), release, reasons, automation);
        if (!waits || cause.isEmpty()) {
            return false;
        }
        turn.record(
                new LedgerEvent.ReleaseHeld(
                        release.id(),
                        new Hold(
                                cause.get(),
                                sentence(cause.get(), turn, release, reasons),
                                turn.now())));
        return true;
    }

    private static Optional<Hold.Cause> cause(
            World world, Release release, List<Reason> reasons, boolean automation) {
        if (Drift.of(world, release).isPresent()) {
            return Optional.of(Hold.Cause.DRIFT);
        }
        if (reasons.stream().anyMatch(r -> r.code().equals(Codes.APPROVALS))) {
            return Optional.of(Hold.Cause.APPROVAL_EXPIRED);
        }
        return automation ? Optional.of(Hold.Cause.SCHEDULER_REFUSED) : Optional.empty();
    }

    private static String sentence(
            Hold.Cause cause, Turn turn, Release release, List<Reason> reasons) {
        if (cause == Hold.Cause.DRIFT) {
            return Drift.of(turn.world(), release)
                    .map(d -> d.sentence(turn.world(), Guards.NOBODY))
                    .orElse("");
        }
        return String.join(" ", reasons.stream().map(Reason::sentence).toList());
    }
}
