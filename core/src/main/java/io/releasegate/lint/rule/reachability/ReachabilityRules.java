package io.releasegate.lint.rule.reachability;

import io.releasegate.lint.LintRule;

import java.util.List;

/** Rules that decide nothing. */
public final class ReachabilityRules {
    public static final List<LintRule> ALL = List.of(new UnreachableRule());

    private ReachabilityRules() {}
}
