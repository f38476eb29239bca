package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.release.LifecycleTable;
import io.releasegate.release.Move;
import io.releasegate.store.StoreException;

/** Withdraws a release that is not active yet. */
record CancelRelease(ReleaseId release) implements OnRelease {

    @Override
    public CommandNames names() {
        return CommandNames.CANCEL;
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        LifecycleTable.Step step =
                LifecycleTable.move(
                        turn.release(release).lifecycle(),
                        Move.CANCEL,
                        LifecycleTable.Conditions.NONE);
        return switch (step) {
            case LifecycleTable.Step.Illegal(String why) ->
                    Decision.Refused.because(OnRelease.illegal(why));
            case LifecycleTable.Step.To _ -> {
                turn.record(new LedgerEvent.ReleaseCancelled(release, turn.context().reason()));
                yield new Decision.Accepted(Memo.NOTHING);
            }
        };
    }
}
