package io.releasegate.engine;

import io.releasegate.canonical.Hashes;
import io.releasegate.ledger.EventCodec;
import io.releasegate.ledger.LedgerChain;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import java.time.Instant;

/** Makes the entries that would be recorded, and records nothing. */
final class Rehearsal implements Recorder {
    private final TenantId tenant;
    private LedgerHead head;

    Rehearsal(TenantId tenant, LedgerHead head) {
        this.tenant = tenant;
        this.head = head;
    }

    @Override
    public LedgerEntry append(Instant at, PersonId actor, CommandId command, LedgerEvent event) {
        EventCodec.Encoded encoded = EventCodec.encode(event);
        LedgerEntry entry =
                LedgerChain.link(
                        tenant,
                        head,
                        at,
                        encoded.type(),
                        actor,
                        command,
                        event.about(),
                        encoded.payload());
        head = new LedgerHead(entry.seq(), entry.hash(), entry.at());
        return entry;
    }

    @Override
    public Sha256 keep(byte[] content) {
        return Hashes.sha256(content);
    }
}
