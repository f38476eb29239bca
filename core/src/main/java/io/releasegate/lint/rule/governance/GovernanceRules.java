package io.releasegate.lint.rule.governance;

import io.releasegate.lint.LintRule;

import java.util.List;

/** Promises of the process that a policy breaks. */
public final class GovernanceRules {
    public static final List<LintRule> ALL = List.of();

    private GovernanceRules() {}
}
