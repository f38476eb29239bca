package io.releasegate.release;

import java.time.Instant;

/**
 * When something began. Order is by ledger number, because two entries may carry the same instant.
 *
 * @param seq number of the ledger entry that began it
 */
public record Since(Instant at, long seq) {

    public boolean isBefore(Since other) {
        return seq < other.seq;
    }
}
