package io.releasegate.lint.rule.contradiction;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.SignalType;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Reasoner;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tests that no value passes, in a way that has no name of its own. */
public final class UnsatisfiableRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L001",
                    Category.CONTRADICTION,
                    Severity.ERROR,
                    "No value of a signal passes what a rule asks of it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        if (ClashCheck.isPlainlyPossible(rule, run)) {
            return;
        }
        List<List<Condition.Test>> alternatives = rule.alternatives().orElse(List.of());
        for (List<Condition.Test> tests : alternatives) {
            ClashCheck.bySignal(tests)
                    .values()
                    .forEach(same -> check(rule, same, alternatives.size() > 1, run));
        }
    }

    private static void check(
            LintedRule rule, List<Condition.Test> tests, boolean oneOfSeveral, LintRun run) {
        if (!isImpossible(tests, run.reasoner())) {
            return;
        }
        for (Condition.Test test : tests) {
            if (isImpossible(List.of(test), run.reasoner())
                    && OperandKind.fits(test, type(test, run))) {
                report(rule, test, oneOfSeveral, run);
            }
        }
        if (!isNamed(tests, run.reasoner())) {
            Clash.among(tests, run.reasoner())
                    .ifPresent(
                            clash -> new ClashCheck(INFO, run).report(rule, clash, oneOfSeveral));
        }
    }

    /** Whether one of the rules beside this one reports it. */
    private static boolean isNamed(List<Condition.Test> tests, Reasoner reasoner) {
        return ContradictoryEqualityRule.clash(tests, reasoner).isPresent()
                || ContradictoryEqualityNegationRule.clash(tests, reasoner).isPresent()
                || ContradictoryInNotInRule.clash(tests, reasoner).isPresent()
                || ContradictoryNumericBoundsRule.clash(tests, reasoner).isPresent();
    }

    private static boolean isImpossible(List<Condition.Test> tests, Reasoner reasoner) {
        List<Constraint> constraints = tests.stream().map(LintedRule::constraint).toList();
        return reasoner.triggers(Trigger.of(new Conjunction(constraints))).isImpossible();
    }

    private static SignalType type(Condition.Test test, LintRun run) {
        return run.settings().catalogue().typeOf(test.signal());
    }

    private static void report(
            LintedRule rule, Condition.Test test, boolean oneOfSeveral, LintRun run) {
        SignalType type = type(test, run);
        String because =
                type instanceof SignalType.Any
                        ? ""
                        : " (`" + test.signal() + "` is " + type.words() + ")";
        String message =
                "%s asks for `%s`, which no value satisfies%s, so %s."
                        .formatted(
                                Wording.sentence(rule.name()),
                                Wording.test(test),
                                because,
                                oneOfSeveral
                                        ? "this alternative never holds"
                                        : "it can never trigger");
        run.report(
                new Diagnostic(
                        INFO.code(),
                        INFO.defaultSeverity(),
                        message,
                        test.span(),
                        Optional.of(rule.form().policyId()),
                        List.of(),
                        witness(test, run.reasoner()),
                        List.of(),
                        Map.of("signal", test.signal())));
    }

    /** Some value of the signal; every other one fails as well. */
    private static Optional<Witness> witness(Condition.Test test, Reasoner reasoner) {
        Constraint isThere = new Constraint(test.signal(), Operator.NOT_EQUAL, Value.NULL);
        return reasoner.triggers(Trigger.of(Conjunction.of(isThere)))
                .witness()
                .map(point ->
                        Witnesses.ofTests(
                                point, List.of(test), "No value of the signal satisfies it."));
    }
}
