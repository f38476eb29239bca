package io.releasegate.ledger;

/** Bytes that are not an event or entry as this program writes them. */
public final class LedgerFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public LedgerFormatException(String message) {
        super(message);
    }

    public LedgerFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
