package io.releasegate.launch;

import io.releasegate.engine.SeenHead;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.workspace.HighWaterMark;
import io.releasegate.model.ledger.LedgerHead;
import java.util.Optional;

/** What was seen before, in the file of this person's account. */
record FileMark(HighWaterMark mark) implements SeenHead {

    @Override
    public Optional<LedgerHead> highest() throws FailureException {
        return mark.seen();
    }

    @Override
    public void raise(LedgerHead head) throws FailureException {
        mark.raise(head);
    }
}
