package io.releasegate.lint.rule.conflict;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Rules that disagree with each other. */
public final class ConflictRules {
    public static final List<LintRule> ALL =
            List.of(
                    new AmbiguousOverlapRule(),
                    new ContradictoryRulesRule(),
                    new DuplicatePolicyIdRule(),
                    new OverlappingRulesRule(),
                    new ResultSynonymsRule());

    private ConflictRules() {}
}
