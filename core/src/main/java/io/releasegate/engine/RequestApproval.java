package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.release.Conditions;
import io.releasegate.release.LifecycleTable;
import io.releasegate.release.Move;
import io.releasegate.store.StoreException;
import java.util.Optional;

/** Asks for approval: of a draft that needs it by now, or anew on what is active now. */
record RequestApproval(ReleaseId release) implements OnRelease {

    @Override
    public CommandNames names() {
        return CommandNames.REQUEST;
    }

    @Override
    public Decision decide(Turn turn) throws FailureException, StoreException {
        Release it = turn.release(release);
        Optional<Reason> notRequester = OnRelease.notRequester(turn, it);
        if (notRequester.isPresent()) {
            return Decision.Refused.because(notRequester.get());
        }
        LifecycleTable.Conditions when =
                Conditions.of(turn.world(), it, turn.environment(it), turn.now());
        return switch (LifecycleTable.move(it.lifecycle(), Move.REQUEST, when)) {
            case LifecycleTable.Step.Illegal(String why) ->
                    Decision.Refused.because(OnRelease.illegal(why));
            case LifecycleTable.Step.To(Lifecycle to) -> {
                Optional<ReleaseId> base =
                        turn.world()
                                .pointer(it.subject(), it.environment())
                                .map(ActivePointer::release);
                turn.record(
                        new LedgerEvent.ApprovalRequested(release, turn.newRequest(), base, to));
                yield new Decision.Accepted(Memo.NOTHING);
            }
        };
    }
}
