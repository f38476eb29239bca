package io.releasegate.model.ledger;

import io.releasegate.model.Sha256;
import java.time.Instant;

/** The newest entry of a chain; seq 0 and {@link Sha256#ZERO} before the first. */
public record LedgerHead(long seq, Sha256 hash, Instant at) {
    public static final LedgerHead EMPTY = new LedgerHead(0, Sha256.ZERO, Instant.EPOCH);
}
