package io.releasegate.app.feature.policies;

import io.releasegate.governance.FailureException;
import io.releasegate.lint.LintSettings;

/** What governed configuration tells lint: levels, signals, environments, and which day it is. */
@FunctionalInterface
public interface LintInForce {

    /** May block. */
    LintSettings settings() throws FailureException;
}
