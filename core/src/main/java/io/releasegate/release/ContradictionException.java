package io.releasegate.release;

/** The recorded events contradict each other, so nothing can be decided on them. */
public final class ContradictionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContradictionException(String message) {
        super(message);
    }
}
