package io.releasegate.release;

/**
 * What lint says of the candidate together with everything active in the target; for configuration,
 * what reading it and checking it against the other documents says.
 *
 * @param ran false where it could not be found out, which never counts as a pass
 * @param first the first finding that weighs most, in one sentence; empty where there is none
 */
public record LintFacts(boolean ran, int errors, int warnings, String first) {
    public static final LintFacts CLEAN = new LintFacts(true, 0, 0, "");

    /** Lint could not run, for the reason given. */
    public static LintFacts unknown(String why) {
        return new LintFacts(false, 0, 0, why);
    }
}
