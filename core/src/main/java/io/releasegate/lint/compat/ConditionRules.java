package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Span;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules with a {@code when} of a registry policy, one after another. */
final class ConditionRules {
    private final Function<String, Span> places;

    ConditionRules(Function<String, Span> places) {
        this.places = places;
    }

    void check(Value.Mapping policy, List<CompatFinding> found) {
        List<Value> rules = RegistryLint.items(policy, "rules");
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i) instanceof Value.Mapping rule) {
                check(rule, i, known, found);
            }
        }
    }

    private void check(
            Value.Mapping rule, int index, Map<String, Integer> known, List<CompatFinding> found) {
        String id = id(rule, index);
        Integer first = known.putIfAbsent(id, index);
        if (first != null) {
            found.add(twice(id, first, index));
        }
        Value when = rule.members().get("when");
        if (when != null && !(when instanceof Value.Null)) {
            new WhenWalk(places, refs(index), found)
                    .visit(when, "rules[" + index + "].when", "/rules/" + index + "/when");
        }
        Value.Mapping require =
                rule.members().get("require") instanceof Value.Mapping map
                        ? map
                        : CompatFinding.NO_DETAILS;
        Set<String> roles = roles(require.members().get("roles"));
        Set<String> others = roles(rule.members().get("required_roles"));
        if (!roles.isEmpty() && !others.isEmpty() && !roles.equals(others)) {
            found.add(conflict(id, index, "require.roles", "required_roles"));
        }
        Optional<BigInteger> count = PythonValues.whole(require.members().get("approvals"));
        Optional<BigInteger> other = PythonValues.whole(rule.members().get("required_approvals"));
        if (count.isPresent() && other.isPresent() && !count.equals(other)) {
            found.add(conflict(id, index, "require.approvals", "required_approvals"));
        }
    }

    private static String id(Value.Mapping rule, int index) {
        Value id = PythonValues.firstTruthy(rule, "rule_id", "id");
        return id == null ? "rule-" + (index + 1) : PythonValues.trimmed(PythonValues.text(id));
    }

    private static Set<String> roles(@Nullable Value value) {
        Set<String> roles = new TreeSet<>();
        if (value instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                roles.add(PythonValues.trimmed(PythonValues.text(item)).toLowerCase(Locale.ROOT));
            }
        }
        roles.remove("");
        return roles;
    }

    private CompatFinding twice(String id, int first, int index) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put("rule_id", Value.of(id));
        details.put("indexes", Value.of(List.of(Value.of(first), Value.of(index))));
        return CompatFinding.error(
                        "OVERLAPPING_RULES",
                        "The rules " + first + " and " + index + " are both named `" + id + "`.",
                        places.apply("/rules/" + index))
                .about(refs(index, first))
                .with(new Value.Mapping(details));
    }

    private CompatFinding conflict(String id, int index, String left, String right) {
        return CompatFinding.error(
                        "CONTRADICTORY_RULES",
                        "In the rule `"
                                + id
                                + "`, `"
                                + left
                                + "` and `"
                                + right
                                + "` ask for different things.",
                        places.apply("/rules/" + index))
                .about(refs(index))
                .with(new Value.Mapping(Map.of("rule_id", Value.of(id))));
    }

    private List<CompatFinding.RuleRef> refs(int... indexes) {
        String source = places.apply("").source();
        return Arrays.stream(indexes)
                .mapToObj(index -> new CompatFinding.RuleRef(source, "/rules/" + index))
                .toList();
    }
}
