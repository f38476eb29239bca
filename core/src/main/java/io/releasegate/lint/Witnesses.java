package io.releasegate.lint;

import io.releasegate.diagnostic.Witness;
import io.releasegate.logic.Point;
import io.releasegate.policy.Condition;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns inputs into witnesses. What a rule answers is asked of the truth function, not assumed. */
public final class Witnesses {
    public static final String SILENT = "does not trigger";
    public static final String HOLDS = "holds";
    public static final String FAILS = "does not hold";

    /** An input without any signal. */
    public static final Point NO_INPUT = Point.of(Map.of());

    private Witnesses() {}

    /** What each rule says of the input. */
    public static Witness ofRules(Point point, List<LintedRule> rules, String consequence) {
        List<Witness.RuleOutcome> outcomes =
                rules.stream()
                        .map(rule ->
                                new Witness.RuleOutcome(
                                        rule.form().id(),
                                        triggers(point, rule) ? rule.form().result() : SILENT))
                        .toList();
        return new Witness(facts(point), outcomes, consequence);
    }

    /** Whether each test holds for the input. */
    public static Witness ofTests(Point point, List<Condition.Test> tests, String consequence) {
        List<Witness.RuleOutcome> outcomes =
                tests.stream()
                        .map(test ->
                                new Witness.RuleOutcome(
                                        Wording.test(test),
                                        test.holds(signal -> value(point, signal)) ? HOLDS : FAILS))
                        .toList();
        return new Witness(facts(point), outcomes, consequence);
    }

    /**
     * A fact that is not the value of a signal of some input, such as how many people there are.
     */
    public static Witness.Fact fact(String name, Value value) {
        return new Witness.Fact(name, Wording.json(value));
    }

    static boolean triggers(Point point, LintedRule rule) {
        return rule.form().enabled()
                && rule.form().condition().holds(signal -> value(point, signal));
    }

    private static @Nullable Value value(Point point, String signal) {
        return point.values().getOrDefault(signal, Optional.empty()).orElse(null);
    }

    private static List<Witness.Fact> facts(Point point) {
        return point.values().entrySet().stream().map(Witnesses::fact).toList();
    }

    private static Witness.Fact fact(Map.Entry<String, Optional<Value>> entry) {
        return new Witness.Fact(
                entry.getKey(), entry.getValue().map(Wording::json).orElse(Witness.Fact.MISSING));
    }
}
