package io.releasegate.lint.rule.coverage;

import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Target;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Reasoner;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a rule can trigger somewhere in a target, whose spelling is not minded. */
final class TargetSignals {
    private static final List<String> RISK =
            List.of("risk.band", "risk.level", "core_risk.severity_level");

    private TargetSignals() {}

    /** An input inside the target that triggers the rule. */
    static Answer meeting(LintedRule rule, Target target, Reasoner reasoner) {
        if (rule.trigger().isEmpty()) {
            return new Answer.Unknown(LintRun.TOO_MANY_ALTERNATIVES);
        }
        Answer answer = new Answer.Impossible();
        for (Conjunction alternative : rule.trigger().get().alternatives()) {
            Answer found = reasoner.find(inside(alternative, rule.kind(), target), List.of());
            if (found instanceof Answer.Witnessed) {
                return found;
            }
            answer = answer.isImpossible() ? found : answer;
        }
        return answer;
    }

    /** The alternative, and what the target says of the signals it tests. */
    private static List<Trigger> inside(
            Conjunction alternative, RuleGroup.Kind kind, Target target) {
        List<Trigger> all = new ArrayList<>(List.of(Trigger.of(alternative)));
        for (Map.Entry<Target.Dimension, String> wanted : target.dimensions().entrySet()) {
            for (String signal : signals(kind, wanted.getKey())) {
                if (alternative.signals().contains(signal)) {
                    all.add(spelled(alternative, signal, wanted.getValue()));
                }
            }
        }
        return all;
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

    /** The wanted word as the tests spell it; where they do not name it, as people do. */
    private static Trigger spelled(Conjunction tests, String signal, String wanted) {
        List<Value> named =
                tests.constraints().stream()
                        .filter(test -> test.signal().equals(signal))
                        .map(Constraint::expected)
                        .flatMap(value ->
                                value instanceof Value.Sequence list
                                        ? list.items().stream()
                                        : Stream.of(value))
                        .filter(value -> isSame(value, wanted))
                        .toList();
        Stream<Value> spellings =
                named.isEmpty()
                        ? Stream.of(wanted, wanted.toUpperCase(Locale.ROOT)).map(Value::of)
                        : named.stream();
        return new Trigger(
                spellings
                        .map(value -> new Constraint(signal, Operator.EQUAL, value))
                        .map(Conjunction::of)
                        .toList());
    }

    private static boolean isSame(Value value, String wanted) {
        return value instanceof Value.Text text
                && text.value().strip().toLowerCase(Locale.ROOT).equals(wanted);
    }
}
