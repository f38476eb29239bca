package io.releasegate.canonical.source;

/** What to do when an object names one key twice. */
public enum Duplicates {
    /** An error: two readers could see two different documents. */
    REFUSED,
    /** As most JSON readers do. */
    LAST_WINS
}
