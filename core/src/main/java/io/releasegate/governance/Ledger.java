package io.releasegate.governance;

import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The log of everything that happened. */
public interface Ledger {

    /**
     * What a verification found.
     *
     * @param checked entries looked at
     * @param broken the first thing that does not hold; empty when all of it holds
     */
    record Verification(long checked, LedgerHead head, Optional<Break> broken) {
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    /** The first broken link, with both sides. */
    record Break(long seq, String what, String expected, String found) {}

    LedgerHead head() throws FailureException;

    /** Newest first, at most {@code limit}, below the given number. */
    Known<LedgerEntry> entries(long below, int limit) throws FailureException;

    /** Chain, payloads, pointers against entries, and the high-water mark. */
    Job<Verification> verify();

    /** Writes canonical JSON lines, each with hash and payload; returns how many. */
    long export(OutputStream out) throws FailureException, IOException;
}
