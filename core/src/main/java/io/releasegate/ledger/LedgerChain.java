package io.releasegate.ledger;

import io.releasegate.canonical.Hashes;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How one entry follows another. */
public final class LedgerChain {
    /** Keeps entry hashes apart from every other hash this program makes. */
    private static final byte DOMAIN = 0;

    private static final int VERSION = 1;
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private LedgerChain() {}

    /** The entry that follows {@code head}; {@code at} is cut to microseconds. */
    public static LedgerEntry link(
            TenantId tenant,
            LedgerHead head,
            Instant at,
            EventType type,
            PersonId actor,
            CommandId command,
            String subject,
            byte[] payload) {
        LedgerEntry unhashed =
                new LedgerEntry(
                        tenant,
                        head.seq() + 1,
                        head.hash(),
                        at.truncatedTo(ChronoUnit.MICROS),
                        type.name(),
                        actor,
                        command,
                        subject,
                        Hashes.sha256(payload),
                        Sha256.ZERO);
        return withHash(unhashed, hash(unhashed));
    }

    /** The hash an entry must have, computed from all its other members. */
    public static Sha256 hash(LedgerEntry entry) {
        byte[] members = LedgerJson.encode(members(entry).build());
        byte[] hashed = new byte[members.length + 1];
        hashed[0] = DOMAIN;
        System.arraycopy(members, 0, hashed, 1, members.length);
        return Hashes.sha256(hashed);
    }

    /** ISO-8601 in UTC with six digits of fraction, always. */
    public static String timeText(Instant at) {
        return MICROS.format(at);
    }

    static Members members(LedgerEntry entry) {
        return new Members()
                .put("v", Value.of(VERSION))
                .put("tenant", entry.tenant())
                .put("seq", Value.of(entry.seq()))
                .put("prev", entry.prev())
                .put("at", timeText(entry.at()))
                .put("type", entry.type())
                .put("actor", entry.actor())
                .put("command_id", entry.command())
                .put("subject", entry.subject())
                .put("payload_sha256", entry.payloadHash());
    }

    private static LedgerEntry withHash(LedgerEntry e, Sha256 hash) {
        return new LedgerEntry(
                e.tenant(),
                e.seq(),
                e.prev(),
                e.at(),
                e.type(),
                e.actor(),
                e.command(),
                e.subject(),
                e.payloadHash(),
                hash);
    }
}
