package io.releasegate.governance;

import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerHead;

/**
 * How a backend is.
 *
 * @param ready whether writes are possible
 * @param sentence what it is, or what is wrong
 * @param sample whether this is a sample workspace whose passphrases are public
 */
public record Health(
        boolean ready, String sentence, TenantId tenant, boolean sample, LedgerHead head) {}
