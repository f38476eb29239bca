package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The checks of one registry policy, in the order of the reference. */
final class RegistryLint {
    private final Value.Mapping policy;
    private final Function<String, Span> places;
    private final List<CompatFinding> found = new ArrayList<>();

    private RegistryLint(Value.Mapping policy, Function<String, Span> places) {
        this.policy = policy;
        this.places = places;
    }

    /** Anything but an object counts as an empty one. */
    static CompatReport lint(CompatDocument document) {
        Value.Mapping policy =
                document.tree().value() instanceof Value.Mapping map
                        ? map
                        : CompatFinding.NO_DETAILS;
        RegistryLint lint = new RegistryLint(policy, document::spanOf);
        Optional<CompatFinding> end = lint.run();
        return end.isPresent()
                ? CompatReport.failed(List.of(end.get()))
                : CompatReport.of(1, lint.found, List.of());
    }

    /** What makes the reference give up, if something does. */
    private Optional<CompatFinding> run() {
        List<TransitionRule> rules = TransitionRule.in(policy);
        uncovered(rules);
        Optional<CompatFinding> end = new RegistryApprovals(policy, places).check(found);
        if (end.isPresent()) {
            return end;
        }
        new ConditionRules(places).check(policy, found);
        List<TransitionRule> named = rules.stream().filter(TransitionRule::isNamed).toList();
        new TransitionRulePairs(named, places).check(found);
        new TransitionCoverage(policy, rules, places).check(found);
        return Optional.empty();
    }

    private void uncovered(List<TransitionRule> rules) {
        Set<String> required = new TreeSet<>(PythonValues.CODE_POINTS);
        for (Value item : items(policy, "required_transitions")) {
            Value id =
                    item instanceof Value.Mapping map
                            ? PythonValues.firstTruthyOrLast(map, "transition_id", "transition")
                            : item;
            String text = TransitionRule.id(id);
            if (!text.isEmpty()) {
                required.add(text);
            }
        }
        rules.forEach(rule -> required.remove(rule.selector().transition()));
        boolean strict = PythonValues.isTruthy(policy.members().get("strict_fail_closed"));
        for (String id : required) {
            String sentence = "No transition rule is about the required transition `" + id + "`.";
            Span place = places.apply("/required_transitions");
            found.add(
                    strict
                            ? CompatFinding.error("TRANSITION_UNCOVERED", sentence, place)
                            : CompatFinding.warning("TRANSITION_UNCOVERED", sentence, place));
        }
    }

    /** The entries of a list; empty where there is none. */
    static List<Value> items(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Sequence list ? list.items() : List.of();
    }
}
