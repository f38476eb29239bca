package io.releasegate.lint.rule.satisfiability;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Conditions that say more or less than they seem to. */
public final class SatisfiabilityRules {
    public static final List<LintRule> ALL =
            List.of(new AlwaysTrueRule(), new RedundantTestRule(), new TooLargeConditionRule());

    private SatisfiabilityRules() {}
}
