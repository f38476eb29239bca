package io.releasegate.engine;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreWriter;
import java.time.Instant;

/** Where the events of a command go. */
interface Recorder {

    LedgerEntry append(Instant at, PersonId actor, CommandId command, LedgerEvent event)
            throws StoreException;

    Sha256 keep(byte[] content) throws StoreException;

    /** Into the store, in its present transaction. */
    static Recorder to(StoreWriter store) {
        return new Recorder() {
            @Override
            public LedgerEntry append(
                    Instant at, PersonId actor, CommandId command, LedgerEvent event)
                    throws StoreException {
                return store.append(at, actor, command, event);
            }

            @Override
            public Sha256 keep(byte[] content) throws StoreException {
                return store.keep(content);
            }
        };
    }
}
