package io.releasegate.model.environment;

/** From which findings on a version may not move into an environment. */
public enum LintBlock {
    ERROR,
    WARNING,
    OFF
}
