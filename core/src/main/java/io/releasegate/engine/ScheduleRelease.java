package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.release.Authority;
import io.releasegate.release.Intent;
import io.releasegate.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets a release take effect by itself at an instant, if it still may by then. */
record ScheduleRelease(ReleaseId release, Instant effectiveAt, Questions questions)
        implements OnRelease {

    @Override
    public CommandNames names() {
        return CommandNames.SCHEDULE;
    }

    @Override
    public String arguments() {
        return release + " " + effectiveAt;
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        Release it = turn.release(release);
        return Permits.missing(
                turn, Authority.toMove(it.subject(), it.kind(), Intent.SCHEDULE), it.environment());
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        Release it = turn.release(release);
        Optional<Reason> notRequester = OnRelease.notRequester(turn, it);
        if (notRequester.isPresent()) {
            return Decision.Refused.because(notRequester.get());
        }
        Explanation explanation =
                questions.about(
                        Questions.Asking.of(turn),
                        it,
                        turn.environment(it),
                        Intent.SCHEDULE,
                        turn.context().changeTicket());
        if (!explanation.allowed()) {
            List<Reason> reasons = explanation.reasons();
            Activator.hold(turn, it, reasons, false);
            return new Decision.Refused(reasons);
        }
        turn.record(new LedgerEvent.ReleaseScheduled(release, effectiveAt));
        return new Decision.Accepted(Memo.NOTHING);
    }
}
