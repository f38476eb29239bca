package io.releasegate.store;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import java.time.Instant;

/** Writes of one tenant inside one transaction. */
public interface StoreWriter extends StoreReader {

    /**
     * Appends the event to the chain and applies it to the tables of pointers and releases. Moving
     * a pointer compares its version with the event's; when it moved meanwhile the whole
     * transaction fails with kind STALE.
     */
    LedgerEntry append(Instant at, PersonId actor, CommandId command, LedgerEvent event)
            throws StoreException;

    /** Keeps bytes under their hash; does nothing when they are already kept. */
    Sha256 keep(byte[] content) throws StoreException;

    /** Remembers what to answer when the same command comes again. */
    void rememberOutcome(CommandId command, byte[] outcome) throws StoreException;
}
