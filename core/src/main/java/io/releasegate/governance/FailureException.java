package io.releasegate.governance;

/** Carries a {@link Failure} out of a read. Checked, so that nobody reads without a plan for it. */
public final class FailureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(failure.sentence());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
