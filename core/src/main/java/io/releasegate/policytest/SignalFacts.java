package io.releasegate.policytest;

import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Signals as evaluation takes them. */
final class SignalFacts {
    private static final String WHOLE = "files_changed";

    private SignalFacts() {}

    /** Dotted names; null is the same as left out. */
    static void flatten(String prefix, Value.Mapping members, Map<String, Value> signals) {
        members.members()
                .forEach((key, value) -> {
                    String name = prefix + key;
                    if (value instanceof Value.Mapping inner && !key.equals(WHOLE)) {
                        flatten(name + ".", inner, signals);
                    } else if (!(value instanceof Value.Null)) {
                        signals.put(name, spelled(name, value));
                    }
                });
    }

    static Map<String, Value> spelled(Map<String, Value> signals) {
        Map<String, Value> all = new LinkedHashMap<>();
        signals.forEach((name, value) -> all.put(name, spelled(name, value)));
        return all;
    }

    /** Environments are lower case and risk bands upper case before anything is compared. */
    private static Value spelled(String name, Value value) {
        if (!(value instanceof Value.Text text)) {
            return value;
        }
        return switch (name) {
            case Signals.ENVIRONMENT -> Value.of(text.value().strip().toLowerCase(Locale.ROOT));
            case Signals.RISK -> Value.of(text.value().strip().toUpperCase(Locale.ROOT));
            default -> value;
        };
    }
}
