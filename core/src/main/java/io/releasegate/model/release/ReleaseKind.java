package io.releasegate.model.release;

/** How a release came about. */
public enum ReleaseKind {
    /** Created or promoted. */
    FORWARD,
    /** Places again a version that was active here before. */
    ROLLBACK
}
