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
import java.util.List;
import java.util.Optional;

/** Bounds that exclude each other, or every value the other tests allow. */
public final class ContradictoryNumericBoundsRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CONTRADICTORY_NUMERIC_BOUNDS",
                    Category.CONTRADICTION,
                    Severity.ERROR,
                    "The bounds of a signal leave no value between them, or none of the values it may have.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        new ClashCheck(INFO, run).check(rule, tests -> clash(tests, run.reasoner()));
    }

    /**
     * Rule definitions let bounds pass on anything but a number. Their signals are numbers, so
     * bounds that leave no number are a mistake all the same.
     */
    private static List<Condition.Test> asNumbers(List<Condition.Test> tests) {
        return tests.stream()
                .map(test ->
                        new Condition.Test(
                                test.signal(),
                                onNumbers(test.operator()),
                                test.expected(),
                                test.span(),
                                test.valueSpan()))
                .toList();
    }

    static Operator onNumbers(Operator operator) {
        return switch (operator) {
            case GREATER_IF_NUMBER -> Operator.GREATER;
            case GREATER_OR_EQUAL_IF_NUMBER -> Operator.GREATER_OR_EQUAL;
            case LESS_IF_NUMBER -> Operator.LESS;
            case LESS_OR_EQUAL_IF_NUMBER -> Operator.LESS_OR_EQUAL;
            case GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    IN,
                    NOT_IN,
                    CONTAINS ->
                    operator;
        };
    }

    static Optional<Clash> clash(List<Condition.Test> written, Reasoner reasoner) {
        List<Condition.Test> tests = asNumbers(written);
        List<Condition.Test> bounds =
                tests.stream().filter(test -> test.operator().isBound()).toList();
        List<Condition.Test> others =
                tests.stream().filter(test -> !test.operator().isBound()).toList();
        return Clash.among(bounds, reasoner)
                .or(() -> Clash.between(others, bounds, reasoner))
                .or(() -> together(tests, others, reasoner));
    }

    /** Without a clash among the others, any clash there is needs a bound. */
    private static Optional<Clash> together(
            List<Condition.Test> tests, List<Condition.Test> others, Reasoner reasoner) {
        return Clash.among(others, reasoner).isPresent()
                ? Optional.empty()
                : Clash.among(tests, reasoner);
    }
}
