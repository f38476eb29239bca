package io.releasegate.lint.rule.coverage;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Transitions that no rule speaks for, and what a whole set leaves out. */
public final class CoverageRules {
    public static final List<LintRule> ALL =
            List.of(
                    new CoverageGapRule(),
                    new NoBlockPolicyRule(),
                    new NoRiskControlRule(),
                    new RuleNoCoverageRule(),
                    new TransitionUncoveredRule());

    private CoverageRules() {}
}
