package io.releasegate.lint.compat;

import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which risks the conditions of a transition rule accept, as far as they speak of risk at all. */
final class RiskBands {
    private static final List<String> KEYS =
            List.of("risk", "risk_band", "risk_level", "core_risk.severity_level");

    private RiskBands() {}

    static boolean accept(TransitionRule rule, String risk) {
        Value.Mapping conditions = TransitionRule.conditions(rule.data());
        List<String> named = KEYS.stream().filter(conditions.members()::containsKey).toList();
        return named.isEmpty()
                || named.stream().anyMatch(key -> accepts(conditions.members().get(key), risk));
    }

    private static boolean accepts(@Nullable Value wanted, String risk) {
        return switch (wanted) {
            case Value.Text text -> isSame(text, risk);
            case Value.Sequence list -> list.items().stream().anyMatch(item -> isSame(item, risk));
            case Value.Mapping map ->
                    isSame(map.members().get("eq"), risk)
                            || (map.members().get("in") instanceof Value.Sequence list
                                    && accepts(list, risk));
            case null -> false;
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _ -> false;
        };
    }

    private static boolean isSame(@Nullable Value value, String risk) {
        return value != null
                && !(value instanceof Value.Null)
                && PythonValues.trimmed(PythonValues.text(value))
                        .toLowerCase(Locale.ROOT)
                        .equals(risk.toLowerCase(Locale.ROOT));
    }
}
