package io.releasegate.ledger;

import io.releasegate.model.ledger.LedgerHead;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param checked entries that hold
 * @param head the last entry that holds
 * @param broken the first thing that does not hold; empty when all of it holds
 */
public record ChainResult(long checked, LedgerHead head, Optional<Break> broken) {

    /** The first broken link, with both sides. */
    public record Break(long seq, String what, String expected, String found) {}

    public boolean holds() {
        return broken.isEmpty();
    }
}
