package io.releasegate.lint.rule.contradiction;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Conditions that exclude themselves. */
public final class ContradictionRules {
    public static final List<LintRule> ALL =
            List.of(
                    new ContradictoryEqualityRule(),
                    new ContradictoryEqualityNegationRule(),
                    new ContradictoryInNotInRule(),
                    new ContradictoryNumericBoundsRule(),
                    new UnsatisfiableRule());

    private ContradictionRules() {}
}
