package io.releasegate.lint.rule.coverage;

import io.releasegate.lint.LintRule;

import java.util.List;

/** Transitions that no rule speaks for. */
public final class CoverageRules {
    public static final List<LintRule> ALL = List.of(new CoverageGapRule());

    private CoverageRules() {}
}
