package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;

/** A required transition that no rule can match in some environment at some risk. */
public final class RuleNoCoverageRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RULE_NO_COVERAGE",
                    Category.COVERAGE,
                    Severity.ERROR,
                    "No rule can match a required transition in some environment at some risk.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            new RequiredTransitionCheck(INFO, registry, run).check();
        }
    }
}
