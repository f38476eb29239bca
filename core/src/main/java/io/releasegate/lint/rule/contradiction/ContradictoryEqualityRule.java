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

/** An equality against another equality, or against a list it is not in. */
public final class ContradictoryEqualityRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CONTRADICTORY_EQUALITY",
                    Category.CONTRADICTION,
                    Severity.ERROR,
                    "An equality cannot hold together with another equality or with a list on the same signal.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        new ClashCheck(INFO, run).check(rule, tests -> clash(tests, run.reasoner()));
    }

    static Optional<Clash> clash(List<Condition.Test> tests, Reasoner reasoner) {
        List<Condition.Test> equal = ClashCheck.only(tests, Set.of(Operator.EQUAL));
        List<Condition.Test> listed =
                ClashCheck.only(tests, EnumSet.of(Operator.EQUAL, Operator.IN));
        return Clash.between(equal, listed, reasoner);
    }
}
