package io.releasegate.app.feature.policies;

/** How many problems the policy files have, for the status bar. */
public record ProblemCount(int errors, int warnings) {
    static final ProblemCount NONE = new ProblemCount(0, 0);
}
