package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;

/**
 * A target somebody asked for that no policy speaks for; where everything was asked for, the inputs
 * that no rule speaks for.
 */
public final class CoverageGapRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "COVERAGE_GAP",
                    Category.COVERAGE,
                    Severity.ERROR,
                    "No policy of the set speaks for a target that has to be covered.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        TargetCheck explicit = new TargetCheck(INFO, policies, run);
        targets.targets().forEach(explicit::check);
        if (targets.wholeDomain()) {
            policies.combinations().forEach(rules -> DomainCheck.check(INFO, rules, run));
        }
    }
}
