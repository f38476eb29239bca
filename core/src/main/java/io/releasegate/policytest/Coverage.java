package io.releasegate.policytest;

import io.releasegate.diagnostic.Span;
import io.releasegate.evaluate.Evaluation;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the rules the tests try.
 *
 * @param rules whether each rule took effect in some test; rules of disabled policies are left out
 * @param boundaries on which sides of each comparison some test stands
 */
public record Coverage(List<RuleCovered> rules, List<Boundary> boundaries) {
    public Coverage {
        rules = List.copyOf(rules);
        boundaries = List.copyOf(boundaries);
    }

    /** A rule, where it stands, and whether some test made it take effect. */
    public record RuleCovered(String policyId, String rule, Span span, boolean fired) {}

    /**
     * A comparison. A test counts for a side where the signal has a value.
     *
     * @param holds whether it is true in some test
     * @param fails whether it is false in some test
     */
    public record Boundary(
            String rule, Condition.Test comparison, Span span, boolean holds, boolean fails) {
        public boolean isCovered() {
            return holds && fails;
        }
    }

    public long firedRules() {
        return rules.stream().filter(RuleCovered::fired).count();
    }

    public long coveredBoundaries() {
        return boundaries.stream().filter(Boundary::isCovered).count();
    }

    /** Collects coverage, test by test. */
    public static final class Collector {
        private final Map<Span, RuleForm> rules = new LinkedHashMap<>();
        private final Set<Span> fired = new LinkedHashSet<>();
        private final Set<Side> sides = new LinkedHashSet<>();

        private record Side(Span comparison, boolean holds) {}

        /** Takes in what one test did; policies count whether or not it reached them. */
        public void add(PolicyTestFile.Case test, Collection<PolicyDocument> policies) {
            for (PolicyDocument policy : policies) {
                for (RuleGroup group : policy.ruleGroups()) {
                    group.rules().stream()
                            .filter(RuleForm::enabled)
                            .forEach(rule -> take(rule, test.signals()));
                    Evaluation evaluation = Evaluation.of(group, test.signals()::get);
                    PolicyTestRun.effective(group, evaluation)
                            .forEach(rule -> fired.add(rule.span()));
                }
            }
        }

        private void take(RuleForm rule, Map<String, Value> signals) {
            rules.put(rule.span(), rule);
            rule.condition()
                    .tests()
                    .filter(test -> signals.containsKey(test.signal()))
                    .forEach(test -> sides.add(new Side(test.span(), test.holds(signals::get))));
        }

        public Coverage coverage() {
            List<RuleCovered> covered = new ArrayList<>();
            List<Boundary> boundaries = new ArrayList<>();
            rules.forEach((span, rule) -> {
                covered.add(
                        new RuleCovered(rule.policyId(), rule.id(), span, fired.contains(span)));
                rule.condition()
                        .tests()
                        .forEach(test ->
                                boundaries.add(
                                        new Boundary(
                                                rule.id(),
                                                test,
                                                test.span(),
                                                sides.contains(new Side(test.span(), true)),
                                                sides.contains(new Side(test.span(), false)))));
            });
            return new Coverage(covered, boundaries);
        }
    }
}
