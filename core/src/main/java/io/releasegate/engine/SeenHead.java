package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.model.ledger.LedgerHead;
import java.util.Optional;

/**
 * The newest ledger head that was ever seen here, remembered outside the database, so that an older
 * copy of the database is noticed.
 */
public interface SeenHead {

    /**
     * @throws FailureException where what was remembered cannot be read, so that nobody knows
     */
    Optional<LedgerHead> highest() throws FailureException;

    /** Remembers a head that is newer than any before; an older one changes nothing. */
    void raise(LedgerHead head) throws FailureException;

    /** Remembers nothing: for databases that live no longer than the process. */
    SeenHead NONE =
            new SeenHead() {
                @Override
                public Optional<LedgerHead> highest() {
                    return Optional.empty();
                }

                @Override
                public void raise(LedgerHead head) {}
            };
}
