package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
        SortedMap<String, Integer> required = new TreeMap<>(PythonValues.CODE_POINTS);
        List<Value> items = items(policy, "required_transitions");
        for (int i = 0; i < items.size(); i++) {
            Value id =
                    items.get(i) instanceof Value.Mapping map
                            ? PythonValues.firstTruthyOrLast(map, "transition_id", "transition")
                            : items.get(i);
            required.putIfAbsent(TransitionRule.id(id), i);
        }
        required.remove("");
        rules.forEach(rule -> required.remove(rule.selector().transition()));
        required.forEach(this::uncovered);
    }

    private void uncovered(String id, int index) {
        String pointer = "/required_transitions/" + index;
        Span place = places.apply(pointer);
        CompatFinding finding =
                CompatFinding.error(
                                "TRANSITION_UNCOVERED",
                                "No transition rule is about the required transition `" + id + "`.",
                                place)
                        .about(List.of(new CompatFinding.RuleRef(place.source(), pointer)));
        boolean strict = PythonValues.isTruthy(policy.members().get("strict_fail_closed"));
        found.add(strict ? finding : finding.weighing(Severity.WARNING));
    }

    /** The entries of a list; empty where there is none. */
    static List<Value> items(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Sequence list ? list.items() : List.of();
    }
}
