package io.releasegate.store;

import io.releasegate.canonical.Hashes;
import io.releasegate.ledger.ChainResult;
import io.releasegate.ledger.ChainVerifier;
import io.releasegate.ledger.EventCodec;
import io.releasegate.ledger.LedgerFormatException;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.version.Subject;
import io.releasegate.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads through one connection, which is inside one transaction. */
class JdbcReader implements StoreReader {
    private static final String POINTERS =
            "SELECT subject, environment, release_id, version FROM active_pointer WHERE tenant = ?";

    final Sql sql;
    final TenantId tenant;

    JdbcReader(Connection connection, TenantId tenant) {
        this.sql = new Sql(connection);
        this.tenant = tenant;
    }

    @Override
    public LedgerHead head() throws StoreException {
        return head("SELECT seq, hash, at_micros FROM tenant_head WHERE tenant = ?");
    }

    /** The head row, which has to be what the newest entry says. */
    final LedgerHead head(String query) throws StoreException {
        LedgerHead head =
                sql.one(Rows::head, query, tenant.value())
                        .orElseThrow(() ->
                                new StoreException(
                                        Kind.CORRUPT,
                                        "The ledger's head of tenant " + tenant + " is gone."));
        LedgerHead newest =
                sql.one(
                                Rows::head,
                                "SELECT seq, hash, at_micros FROM ledger_entry WHERE tenant = ?"
                                        + " ORDER BY seq DESC LIMIT 1",
                                tenant.value())
                        .orElse(LedgerHead.EMPTY);
        if (!head.equals(newest)) {
            throw new StoreException(
                    Kind.CORRUPT,
                    "The ledger's head says entry %d (%s), its newest entry is %d (%s)."
                            .formatted(
                                    head.seq(),
                                    head.hash().short8(),
                                    newest.seq(),
                                    newest.hash().short8()));
        }
        return head;
    }

    @Override
    public List<Recorded> eventsAfter(long seq, int limit) throws StoreException {
        List<RawEntry> raw = rawAfter(seq, limit);
        if (raw.isEmpty()) {
            return List.of();
        }
        ChainVerifier verifier = ChainVerifier.after(tenant, headAt(seq));
        List<Recorded> recorded = new ArrayList<>();
        for (RawEntry entry : raw) {
            if (!verifier.accept(new ChainVerifier.Link(entry.entry(), entry.payload()))) {
                throw broken(verifier.result());
            }
            recorded.add(decode(entry));
        }
        return recorded;
    }

    @Override
    public List<RawEntry> rawAfter(long seq, int limit) throws StoreException {
        return sql.list(
                row ->
                        new RawEntry(
                                Rows.entry(tenant, row), Optional.ofNullable(row.getBytes("body"))),
                "SELECT "
                        + Rows.ENTRY_COLUMNS
                        + ", p.body FROM ledger_entry e LEFT JOIN payload p"
                        + " ON p.tenant = e.tenant AND p.seq = e.seq"
                        + " WHERE e.tenant = ? AND e.seq > ? ORDER BY e.seq LIMIT ?",
                tenant.value(),
                seq,
                limit);
    }

    @Override
    public List<LedgerEntry> entriesBelow(long seq, int limit) throws StoreException {
        return sql.list(
                row -> Rows.entry(tenant, row),
                "SELECT "
                        + Rows.ENTRY_COLUMNS
                        + " FROM ledger_entry e WHERE e.tenant = ? AND e.seq < ?"
                        + " ORDER BY e.seq DESC LIMIT ?",
                tenant.value(),
                seq,
                limit);
    }

    @Override
    public Optional<byte[]> content(Sha256 hash) throws StoreException {
        Optional<byte[]> bytes =
                sql.one(
                        row -> row.getBytes(1),
                        "SELECT body FROM content WHERE tenant = ? AND sha256 = ?",
                        tenant.value(),
                        hash.hex());
        if (bytes.isPresent() && !Hashes.sha256(bytes.get()).equals(hash)) {
            throw new StoreException(
                    Kind.CORRUPT, "The bytes kept under " + hash.short8() + " were changed.");
        }
        return bytes;
    }

    @Override
    public List<PointerRow> pointers() throws StoreException {
        return sql.list(
                JdbcReader::pointerRow,
                POINTERS + " ORDER BY subject, environment",
                tenant.value());
    }

    @Override
    public Optional<PointerRow> pointer(Subject subject, EnvironmentId environment)
            throws StoreException {
        return sql.one(
                JdbcReader::pointerRow,
                POINTERS + " AND subject = ? AND environment = ?",
                tenant.value(),
                subject.key(),
                environment.value());
    }

    @Override
    public List<ReleaseRow> releases() throws StoreException {
        return sql.list(
                row ->
                        new ReleaseRow(
                                new ReleaseId(row.getString(1)),
                                Subject.parse(row.getString(2)),
                                new EnvironmentId(row.getString(3)),
                                Lifecycle.valueOf(row.getString(4))),
                "SELECT release_id, subject, environment, lifecycle FROM release_state"
                        + " WHERE tenant = ? ORDER BY release_id",
                tenant.value());
    }

    @Override
    public Optional<byte[]> outcome(CommandId command) throws StoreException {
        return sql.one(
                row -> row.getBytes(1),
                "SELECT body FROM command_outcome WHERE tenant = ? AND command_id = ?",
                tenant.value(),
                command.value());
    }

    private LedgerHead headAt(long seq) throws StoreException {
        if (seq <= 0) {
            return LedgerHead.EMPTY;
        }
        return sql.one(
                        Rows::head,
                        "SELECT seq, hash, at_micros FROM ledger_entry"
                                + " WHERE tenant = ? AND seq = ?",
                        tenant.value(),
                        seq)
                .orElseThrow(() ->
                        new StoreException(Kind.CORRUPT, "Ledger entry " + seq + " is gone."));
    }

    private static Recorded decode(RawEntry raw) throws StoreException {
        LedgerEntry entry = raw.entry();
        try {
            return new Recorded(
                    entry, EventCodec.decode(entry.type(), raw.payload().orElseThrow()));
        } catch (LedgerFormatException e) {
            throw new StoreException(
                    Kind.CORRUPT,
                    "Ledger entry " + entry.seq() + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private static StoreException broken(ChainResult result) {
        ChainResult.Break at = result.broken().orElseThrow();
        return new StoreException(
                Kind.CORRUPT,
                "The ledger is broken at entry %d: its %s should be %s, but is %s."
                        .formatted(at.seq(), at.what(), at.expected(), at.found()));
    }

    private static PointerRow pointerRow(ResultSet row) throws SQLException {
        return new PointerRow(
                Subject.parse(row.getString("subject")),
                new EnvironmentId(row.getString("environment")),
                new ReleaseId(row.getString("release_id")),
                row.getLong("version"));
    }
}
