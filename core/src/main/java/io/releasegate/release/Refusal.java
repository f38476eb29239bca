package io.releasegate.release;

import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;

/** A refused command as it was recorded. */
public record Refusal(LedgerEntry entry, LedgerEvent.CommandRefused refused) {}
