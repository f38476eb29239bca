package io.releasegate.store;

import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Rows as domain values. Times are kept as microseconds since 1970, which both databases sort. */
final class Rows {
    static final String ENTRY_COLUMNS =
            "e.seq, e.prev, e.at_micros, e.type, e.actor, e.command_id, e.subject,"
                    + " e.payload_sha256, e.hash";

    private Rows() {}

    static LedgerEntry entry(TenantId tenant, ResultSet row) throws SQLException {
        return new LedgerEntry(
                tenant,
                row.getLong("seq"),
                new Sha256(row.getString("prev")),
                instant(row.getLong("at_micros")),
                row.getString("type"),
                new PersonId(row.getString("actor")),
                new CommandId(row.getString("command_id")),
                row.getString("subject"),
                new Sha256(row.getString("payload_sha256")),
                new Sha256(row.getString("hash")));
    }

    static LedgerHead head(ResultSet row) throws SQLException {
        return new LedgerHead(
                row.getLong("seq"),
                new Sha256(row.getString("hash")),
                instant(row.getLong("at_micros")));
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
