package io.releasegate.governance;

import io.releasegate.model.CommandId;
import io.releasegate.model.ledger.LedgerHead;

/**
 * Proof that a command was recorded: the ledger head after it. Whoever keeps it can later tell that
 * history was not shortened.
 */
public record Receipt(CommandId command, LedgerHead head) {}
