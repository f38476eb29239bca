package io.releasegate.governance;

import io.releasegate.model.ledger.LedgerEntry;

/** Something was recorded; readers may want to look again. */
public record GovernanceEvent(LedgerEntry entry) {}
