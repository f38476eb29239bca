package io.releasegate.release;

/** What can be asked of a release that exists. */
public enum Move {
    /** Ask for approval, first or anew. */
    REQUEST,
    /** An approval that counts was given. */
    APPROVE,
    REJECT,
    SCHEDULE,
    ACTIVATE,
    /** Drift, expiry, freeze or the scheduler's refusal sends it back. */
    HOLD,
    CANCEL,
    /** Another release became active in its place. */
    SUPERSEDE,
    /** A rollback became active in its place. */
    ROLL_BACK
}
