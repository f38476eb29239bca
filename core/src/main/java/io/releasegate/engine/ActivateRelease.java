package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Release;
import io.releasegate.release.Authority;
import io.releasegate.release.Intent;
import io.releasegate.store.StoreException;
import java.util.List;
import java.util.Optional;

/** Moves the pointer to a release, if every check holds now. */
record ActivateRelease(ReleaseId release, Activator activator) implements OnRelease {

    @Override
    public CommandNames names() {
        return CommandNames.ACTIVATE;
    }

    @Override
    public Optional<String> notPermitted(Turn turn) throws FailureException {
        Release it = turn.release(release);
        return Permits.missing(
                turn, Authority.toMove(it.subject(), it.kind(), Intent.ACTIVATE), it.environment());
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        Release it = turn.release(release);
        Optional<Reason> notRequester = OnRelease.notRequester(turn, it);
        if (notRequester.isPresent()) {
            return Decision.Refused.because(notRequester.get());
        }
        List<Reason> reasons = activator.attempt(turn, it);
        if (reasons.isEmpty()) {
            return new Decision.Accepted(Memo.NOTHING);
        }
        Activator.hold(turn, it, reasons, false);
        return new Decision.Refused(reasons);
    }
}
