package io.releasegate.architecture.red.release;

/** What the red ledger wrongly knows. */
public enum Lifecycle {
    DRAFT
}
