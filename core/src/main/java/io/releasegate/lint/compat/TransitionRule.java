package io.releasegate.lint.compat;

import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A transition rule of a registry policy.
 *
 * @param index its place in the list, where entries that are no objects count
 * @param data as written
 */
record TransitionRule(
        int index, BigInteger priority, String result, Selector selector, Value.Mapping data) {
    private static final BigInteger USUAL_PRIORITY = BigInteger.valueOf(1000);

    /**
     * What it is about; blank parts mean anything.
     *
     * @param transition with its case kept; the other parts are lower case
     * @param conditions as JSON; blank where there are none
     */
    record Selector(
            String transition,
            String project,
            String workflow,
            String environment,
            String conditions) {}

    static List<TransitionRule> in(Value.Mapping policy) {
        List<TransitionRule> rules = new ArrayList<>();
        List<Value> items = RegistryLint.items(policy, "transition_rules");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Value.Mapping data) {
                rules.add(of(i, data));
            }
        }
        return rules;
    }

    private static TransitionRule of(int index, Value.Mapping data) {
        Value priority = PythonValues.firstTruthy(data, "priority");
        Value result = PythonValues.firstTruthy(data, "result", "enforcement");
        Value.Mapping conditions = conditions(data);
        return new TransitionRule(
                index,
                PythonValues.whole(priority).orElse(USUAL_PRIORITY),
                result == null
                        ? "ALLOW"
                        : PythonValues.trimmed(PythonValues.text(result)).toUpperCase(Locale.ROOT),
                new Selector(
                        id(data.members().get("transition_id")),
                        PythonValues.lowerOrBlank(data.members().get("project_id")),
                        PythonValues.lowerOrBlank(data.members().get("workflow_id")),
                        PythonValues.lowerOrBlank(data.members().get("environment")),
                        conditions.members().isEmpty() ? "" : PythonValues.json(conditions)),
                data);
    }

    static Value.Mapping conditions(Value.Mapping data) {
        return data.members().get("conditions") instanceof Value.Mapping map
                ? map
                : CompatFinding.NO_DETAILS;
    }

    /** The text of an id; only null and absence leave it blank, so that 0 is the id "0". */
    static String id(@Nullable Value value) {
        return value == null || value instanceof Value.Null
                ? ""
                : PythonValues.trimmed(PythonValues.text(value));
    }

    boolean isNamed() {
        return !selector.transition().isEmpty();
    }

    String pointer() {
        return "/transition_rules/" + index;
    }
}
