package io.releasegate.lint.rule.satisfiability;

import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.SignalType;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether something holds for every input that has the signals it speaks of. */
final class AlwaysTrue {
    private static final List<Value> USUAL_EXCEPTIONS =
            List.of(Value.of("\u2026"), Value.TRUE, Value.FALSE, Value.of(0), Value.of(1e300));

    private final LintRun run;

    AlwaysTrue(LintRun run) {
        this.run = run;
    }

    /** Asking that a signal is there is no emptier than it seems. */
    boolean holds(Condition.Test test) {
        boolean asksForPresence =
                test.operator() == Operator.NOT_EQUAL && test.expected() instanceof Value.Null;
        return !asksForPresence && !hasPlainException(test) && holds((Condition) test);
    }

    boolean holds(Condition condition) {
        return trigger(condition)
                .filter(trigger -> !trigger.signals().isEmpty())
                .filter(trigger -> isThere(trigger).isImpossible())
                .isPresent();
    }

    /** An input that has the signals; it triggers, as every other one does. */
    Answer example(Condition condition) {
        return trigger(condition)
                .map(trigger -> run.reasoner().triggers(Trigger.of(present(trigger))))
                .orElseGet(() -> new Answer.Unknown(LintRun.TOO_MANY_ALTERNATIVES));
    }

    private Answer isThere(Trigger trigger) {
        return run.reasoner().exceptionTo(Trigger.of(present(trigger)), trigger);
    }

    private static Conjunction present(Trigger trigger) {
        return new Conjunction(
                trigger.signals().stream()
                        .map(signal -> new Constraint(signal, Operator.NOT_EQUAL, Value.NULL))
                        .toList());
    }

    private static Optional<Trigger> trigger(Condition condition) {
        return LintedRule.triggerOf(condition);
    }

    /** Most tests fail for one of a few values, so the algebra need not be asked. */
    private boolean hasPlainException(Condition.Test test) {
        SignalType type = run.settings().catalogue().typeOf(test.signal());
        return candidates(test, type)
                .anyMatch(value ->
                        !(value instanceof Value.Null)
                                && type.admits(value)
                                && !test.operator().holds(value, test.expected()));
    }

    private static Stream<Value> candidates(Condition.Test test, SignalType type) {
        List<Value> candidates = new ArrayList<>(USUAL_EXCEPTIONS);
        candidates.add(test.expected());
        if (test.expected() instanceof Value.Sequence list) {
            list.items().stream().limit(4).forEach(candidates::add);
        }
        if (type instanceof SignalType.Text text) {
            text.allowed().forEach(word -> candidates.add(Value.of(word)));
        }
        return candidates.stream();
    }
}
