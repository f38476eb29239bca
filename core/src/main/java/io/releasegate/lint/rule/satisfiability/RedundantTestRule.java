package io.releasegate.lint.rule.satisfiability;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import java.util.List;
import java.util.Optional;

/** A test that can be left out without a change of when the rule holds. */
public final class RedundantTestRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L003",
                    Category.SATISFIABILITY,
                    Severity.WARNING,
                    "A test can be left out without a change of when its rule holds.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        for (RuleForm rule : policy.rules()) {
            if (mayRepeat(rule.condition())) {
                Optional<Trigger> whole = LintedRule.triggerOf(rule.condition());
                if (whole.isPresent() && !run.reasoner().triggers(whole.get()).isImpossible()) {
                    new RedundantParts(INFO, policy, rule, run).report();
                }
            }
        }
    }

    /** Among tests that must all hold, only those of one signal can stand in for each other. */
    private static boolean mayRepeat(Condition condition) {
        List<Condition.Test> tests = condition.tests().toList();
        return tests.size() > 1
                && (!Without.isPlain(condition)
                        || tests.stream().map(Condition.Test::signal).distinct().count()
                                < tests.size());
    }
}
