package io.releasegate.lint.rule.contradiction;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.logic.Reasoner;
import io.releasegate.policy.Condition;
import io.releasegate.value.Operator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list whose every member is excluded by other tests of the signal. */
public final class ContradictoryInNotInRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CONTRADICTORY_IN_NOT_IN",
                    Category.CONTRADICTION,
                    Severity.ERROR,
                    "Everything a signal is allowed to be is also excluded.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        new ClashCheck(INFO, run).check(rule, tests -> clash(tests, run.reasoner()));
    }

    static Optional<Clash> clash(List<Condition.Test> tests, Reasoner reasoner) {
        Set<Operator> lists = EnumSet.of(Operator.IN, Operator.NOT_IN, Operator.NOT_EQUAL);
        return Clash.among(ClashCheck.only(tests, lists), reasoner);
    }
}
