package io.releasegate.store;

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
import io.releasegate.store.StoreException.Kind;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes through one connection that holds the tenant's lock until the transaction ends. */
final class JdbcWriter extends JdbcReader implements StoreWriter {
    private LedgerHead head;

    private JdbcWriter(Connection connection, TenantId tenant) throws StoreException {
        super(connection, tenant);
        this.head =
                head("SELECT seq, hash, at_micros FROM tenant_head WHERE tenant = ? FOR UPDATE");
    }

    /** Waits for the lock on the tenant's head, which every writer of the tenant takes. */
    static JdbcWriter locking(Connection connection, TenantId tenant) throws StoreException {
        return new JdbcWriter(connection, tenant);
    }

    @Override
    public LedgerHead head() {
        return head;
    }

    @Override
    public LedgerEntry append(Instant at, PersonId actor, CommandId command, LedgerEvent event)
            throws StoreException {
        if (at.truncatedTo(ChronoUnit.MICROS).isBefore(head.at())) {
            throw new StoreException(
                    Kind.DEFECT, "An entry at " + at + " cannot follow one at " + head.at() + ".");
        }
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
        insert(entry, encoded.payload());
        moveHead(entry);
        new Projection(this).apply(event);
        return entry;
    }

    @Override
    public Sha256 keep(byte[] content) throws StoreException {
        Sha256 hash = Hashes.sha256(content);
        if (content(hash).isEmpty()) {
            sql.update(
                    "INSERT INTO content (tenant, sha256, body) VALUES (?, ?, ?)",
                    tenant.value(),
                    hash.hex(),
                    content);
        }
        return hash;
    }

    @Override
    public void rememberOutcome(CommandId command, byte[] outcome) throws StoreException {
        sql.update(
                "INSERT INTO command_outcome (tenant, command_id, body) VALUES (?, ?, ?)",
                tenant.value(),
                command.value(),
                outcome);
    }

    private void insert(LedgerEntry entry, byte[] payload) throws StoreException {
        sql.update(
                "INSERT INTO ledger_entry (tenant, seq, prev, at_micros, type, actor, command_id,"
                        + " subject, payload_sha256, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant.value(),
                entry.seq(),
                entry.prev().hex(),
                Rows.micros(entry.at()),
                entry.type(),
                entry.actor().value(),
                entry.command().value(),
                entry.subject(),
                entry.payloadHash().hex(),
                entry.hash().hex());
        sql.update(
                "INSERT INTO payload (tenant, seq, body) VALUES (?, ?, ?)",
                tenant.value(),
                entry.seq(),
                payload);
    }

    private void moveHead(LedgerEntry entry) throws StoreException {
        int moved =
                sql.update(
                        "UPDATE tenant_head SET seq = ?, hash = ?, at_micros = ?"
                                + " WHERE tenant = ? AND seq = ?",
                        entry.seq(),
                        entry.hash().hex(),
                        Rows.micros(entry.at()),
                        tenant.value(),
                        head.seq());
        if (moved != 1) {
            throw new StoreException(
                    Kind.CORRUPT, "The ledger's head moved although this command holds its lock.");
        }
        head = new LedgerHead(entry.seq(), entry.hash(), entry.at());
    }
}
