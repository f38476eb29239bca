package io.releasegate.engine;

import io.releasegate.model.ledger.LedgerHead;
import java.util.Optional;

/**
 * The newest ledger head that was ever seen here, remembered outside the database, so that an older
 * copy of the database is noticed.
 */
public interface SeenHead {

    Optional<LedgerHead> highest();

    /** Remembers a head that is newer than any before; an older one changes nothing. */
    void raise(LedgerHead head);

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
