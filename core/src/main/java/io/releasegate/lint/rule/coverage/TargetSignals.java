package io.releasegate.lint.rule.coverage;

import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Target;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a rule's tests leave room for a target, whose spelling is not minded. */
final class TargetSignals {
    private static final List<String> RISK =
            List.of("risk.band", "risk.level", "core_risk.severity_level");

    private TargetSignals() {}

    /** A condition that is too long to spell out is taken to leave room. */
    static boolean allow(LintedRule rule, Target target) {
        return rule.alternatives().isEmpty()
                || rule.alternatives().get().stream()
                        .anyMatch(tests ->
                                target.dimensions().entrySet().stream()
                                        .allMatch(wanted ->
                                                allow(
                                                        tests,
                                                        signals(rule.kind(), wanted.getKey()),
                                                        wanted.getValue())));
    }

    private static List<String> signals(RuleGroup.Kind kind, Target.Dimension dimension) {
        boolean registry = kind == RuleGroup.Kind.TRANSITION_RULES;
        return switch (dimension) {
            case RISK -> registry ? List.of(Signals.RISK) : RISK;
            case ENVIRONMENT ->
                    kind == RuleGroup.Kind.CONTROLS ? List.of() : List.of(Signals.ENVIRONMENT);
            case TRANSITION -> registry ? List.of(Signals.TRANSITION) : List.of();
            case WORKFLOW -> registry ? List.of(Signals.WORKFLOW) : List.of();
        };
    }

    private static boolean allow(List<Condition.Test> tests, List<String> signals, String wanted) {
        return signals.stream()
                .allMatch(signal ->
                        spellings(tests, signal, wanted)
                                .anyMatch(value ->
                                        tests.stream()
                                                .filter(on(signal))
                                                .allMatch(test -> test.holds(_ -> value))));
    }

    private static Predicate<Condition.Test> on(String signal) {
        return test -> test.signal().equals(signal);
    }

    /** The wanted word as the tests spell it; where they do not name it, as people do. */
    private static Stream<Value> spellings(
            List<Condition.Test> tests, String signal, String wanted) {
        List<Value> mentioned =
                tests.stream()
                        .filter(on(signal))
                        .map(Condition.Test::expected)
                        .flatMap(value ->
                                value instanceof Value.Sequence list
                                        ? list.items().stream()
                                        : Stream.of(value))
                        .filter(value -> same(value, wanted))
                        .toList();
        return mentioned.isEmpty()
                ? Stream.of(wanted, wanted.toUpperCase(Locale.ROOT)).map(Value::of)
                : mentioned.stream();
    }

    private static boolean same(Value value, String wanted) {
        return Optional.of(value)
                .filter(Value.Text.class::isInstance)
                .map(it -> ((Value.Text) it).value().strip().toLowerCase(Locale.ROOT))
                .filter(wanted::equals)
                .isPresent();
    }
}
