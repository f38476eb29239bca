package io.releasegate.lint.rule.satisfiability;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import java.util.Optional;

/** A condition that the algebra does not reason about, so that nobody takes silence for a proof. */
public final class TooLargeConditionRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L012",
                    Category.SATISFIABILITY,
                    Severity.INFO,
                    "A condition is too large to be reasoned about.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        run.alone(rule)
                .unknown()
                .ifPresent(reason ->
                        run.report(
                                INFO.finding(
                                        Optional.of(rule.form().policyId()),
                                        rule.form().condition().span(),
                                        "%s is not checked for conflicts, gaps and reach, because %s. Split it into several rules."
                                                .formatted(
                                                        Wording.sentence(rule.name()), reason))));
    }
}
