package io.releasegate.store;

/** The database could not do what was asked. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, so that callers can say what to do next. */
    public enum Kind {
        /** The pointer moved since it was looked at. */
        STALE,
        /** Stored data contradicts its hash or itself. */
        CORRUPT,
        /** Read-only, full, or no rights. */
        NOT_WRITABLE,
        /** Another process owns it. */
        OWNED,
        /** No connection, or it broke while nothing was committed. */
        UNREACHABLE,
        /** The connection broke during commit: it may or may not have happened. */
        UNCLEAR,
        /** A newer version made it, or its schema was changed by hand. */
        INCOMPATIBLE,
        /** Anything else. */
        DEFECT
    }

    private final Kind kind;

    public StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
