package io.releasegate.model.explain;

/**
 * One thing that was looked at to answer whether a version may move.
 *
 * @param code stable, upper case; the same as the refusal reason when it fails
 * @param title two or three words, such as {@code Approvals}
 * @param sentence what was found, with the values concerned
 * @param next what to do when it does not hold; empty otherwise
 */
public record Check(String code, Result result, String title, String sentence, String next) {
    /** UNKNOWN means the check could not run, which never counts as a pass. */
    public enum Result {
        PASSED,
        FAILED,
        UNKNOWN
    }

    public Reason asReason() {
        return new Reason(code, sentence, next);
    }
}
