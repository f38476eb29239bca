package io.releasegate.lint.rule.coverage;

import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RequiredTransition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks for each required transition, in each environment that counts and for each risk band,
 * whether some transition rule can match. Condition rules add to a verdict and cover nothing.
 */
final class RequiredTransitionCheck {
    private static final List<String> BANDS = List.of("LOW", "MEDIUM", "HIGH", "CRITICAL");
    private static final String LAST_RESORT = "prod";

    private final RuleInfo info;
    private final RegistryPolicy policy;
    private final LintRun run;
    private final Optional<RuleGroup> group;
    private final List<LintedRule> rules;

    RequiredTransitionCheck(RuleInfo info, RegistryPolicy policy, LintRun run) {
        this.info = info;
        this.policy = policy;
        this.run = run;
        this.group =
                policy.ruleGroups().stream()
                        .filter(it -> it.kind() == RuleGroup.Kind.TRANSITION_RULES)
                        .findFirst();
        this.rules =
                group.map(RuleGroup::rules).orElse(List.of()).stream()
                        .map(rule -> LintedRule.of(rule, RuleGroup.Kind.TRANSITION_RULES))
                        .toList();
    }

    void check() {
        for (RequiredTransition required : policy.requiredTransitions()) {
            for (String environment :
                    required.environment().map(List::of).orElseGet(this::environments)) {
                List<String> uncovered =
                        BANDS.stream()
                                .filter(band -> !covered(required, environment, band))
                                .toList();
                if (!uncovered.isEmpty()) {
                    run.report(
                            new UncoveredTransition(required, environment, uncovered, group)
                                    .diagnostic(info, policy.policyId()));
                }
            }
        }
    }

    /** Those the targets name; where none does, those the rules name. */
    private List<String> environments() {
        List<String> named =
                policy.requiredTransitions().stream()
                        .flatMap(required -> required.environment().stream())
                        .toList();
        List<String> found =
                (named.isEmpty() ? texts(Signals.ENVIRONMENT) : named.stream())
                        .distinct()
                        .sorted()
                        .toList();
        return found.isEmpty() ? List.of(LAST_RESORT) : found;
    }

    private Stream<String> texts(String signal) {
        return rules.stream()
                .flatMap(rule -> rule.form().condition().tests())
                .filter(test -> test.signal().equals(signal))
                .map(Condition.Test::expected)
                .flatMap(value ->
                        value instanceof Value.Sequence list
                                ? list.items().stream()
                                : Stream.of(value))
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value());
    }

    private boolean covered(RequiredTransition required, String environment, String band) {
        List<Constraint> target = new ArrayList<>();
        target.add(is(Signals.TRANSITION, required.transition()));
        target.add(is(Signals.ENVIRONMENT, environment));
        target.add(is(Signals.RISK, band));
        required.project().ifPresent(project -> target.add(is(Signals.PROJECT, project)));
        required.workflow().ifPresent(workflow -> target.add(is(Signals.WORKFLOW, workflow)));
        return covered(Trigger.of(new Conjunction(target)));
    }

    /** Whether some rule can match the transition anywhere. */
    boolean coveredSomewhere(RequiredTransition required) {
        return covered(
                Trigger.of(
                        new Conjunction(List.of(is(Signals.TRANSITION, required.transition())))));
    }

    /** What is not decided counts as covered, and is noted. */
    private boolean covered(Trigger wanted) {
        Optional<String> unknown = Optional.empty();
        for (LintedRule rule : rules) {
            Answer answer =
                    rule.trigger()
                            .map(trigger -> run.reasoner().overlap(wanted, trigger))
                            .orElseGet(() -> new Answer.Unknown(LintRun.TOO_MANY_ALTERNATIVES));
            if (answer instanceof Answer.Witnessed) {
                return true;
            }
            unknown = unknown.or(answer::unknown);
        }
        run.undecided(info, rules, unknown);
        return unknown.isPresent();
    }

    private static Constraint is(String signal, String value) {
        return new Constraint(signal, Operator.EQUAL, Value.of(value));
    }
}
