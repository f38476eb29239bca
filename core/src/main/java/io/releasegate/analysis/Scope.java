package io.releasegate.analysis;

import io.releasegate.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule or a target speaks of.
 *
 * @param parts a value for every key, {@link #ANY} where all are meant
 */
public record Scope(Map<String, String> parts) {
    public static final String ANY = "*";

    public static final List<String> KEYS =
            List.of("org", "project", "workflow", "transition", "environment", "risk_band");

    public Scope {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The members that are keys of a scope; blank and absent ones mean any. */
    static Scope of(Value.Mapping members) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String key : KEYS) {
            Value part = members.members().get(key);
            String text = PlainText.saysAnything(part) ? PlainText.of(part).strip() : "";
            parts.put(key, text.isEmpty() ? ANY : text);
        }
        return new Scope(parts);
    }

    String part(String key) {
        return parts.getOrDefault(key, ANY);
    }

    /** Whether it speaks of everything the other speaks of. */
    boolean covers(Scope other) {
        return KEYS.stream()
                .allMatch(key -> part(key).equals(ANY) || part(key).equals(other.part(key)));
    }

    /** What both speak of; only where they have something in common. */
    Scope and(Scope other) {
        Map<String, String> both = new LinkedHashMap<>();
        KEYS.forEach(key -> both.put(key, part(key).equals(ANY) ? other.part(key) : part(key)));
        return new Scope(both);
    }

    Value json() {
        Map<String, Value> members = new LinkedHashMap<>();
        parts.forEach((key, text) -> members.put(key, Value.of(text)));
        return Value.of(members);
    }
}
