package io.releasegate.lint;

import io.releasegate.lint.rule.conflict.AmbiguousOverlapRule;
import io.releasegate.lint.rule.conflict.ContradictoryRulesRule;
import io.releasegate.lint.rule.conflict.DuplicatePolicyIdRule;
import io.releasegate.lint.rule.contradiction.ContradictoryEqualityNegationRule;
import io.releasegate.lint.rule.contradiction.ContradictoryEqualityRule;
import io.releasegate.lint.rule.contradiction.ContradictoryInNotInRule;
import io.releasegate.lint.rule.contradiction.ContradictoryNumericBoundsRule;
import io.releasegate.lint.rule.coverage.CoverageGapRule;
import io.releasegate.lint.rule.reachability.UnreachableRule;
import java.util.List;
import java.util.Optional;

/** Every lint rule there is, by code. */
public final class LintRules {
    public static final List<LintRule> ALL =
            List.of(
                    new AmbiguousOverlapRule(),
                    new ContradictoryEqualityRule(),
                    new ContradictoryEqualityNegationRule(),
                    new ContradictoryInNotInRule(),
                    new ContradictoryNumericBoundsRule(),
                    new ContradictoryRulesRule(),
                    new CoverageGapRule(),
                    new DuplicatePolicyIdRule(),
                    new UnreachableRule());

    private LintRules() {}

    public static Optional<LintRule> byCode(String code) {
        return ALL.stream().filter(rule -> rule.info().code().equals(code)).findFirst();
    }
}
