package io.releasegate.canonical;

/** A value that the chosen encoder cannot write, so that no hash of it exists. */
public final class NotCanonicalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    NotCanonicalException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** The offending part as a JSON pointer; {@code ""} is the whole value. */
    public String pointer() {
        return pointer;
    }
}
