package io.releasegate.cli;

import io.releasegate.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the members of a JSON object in order. */
final class Members {
    private final Map<String, Value> members = new LinkedHashMap<>();

    Members with(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Members with(String name, String text) {
        return with(name, Value.of(text));
    }

    Members with(String name, long number) {
        return with(name, Value.of(number));
    }

    Members with(String name, boolean truth) {
        return with(name, Value.of(truth));
    }

    Members with(String name, Instant instant) {
        return with(name, instant.toString());
    }

    /** The text of a value, or null where there is none. */
    Members with(String name, Optional<?> value) {
        return with(name, value.map(v -> Value.of(v.toString())).orElse(Value.NULL));
    }

    <T> Members with(String name, List<T> items, Function<T, Value> each) {
        return with(name, Value.of(items.stream().map(each).toList()));
    }

    Members all(Value.Mapping other) {
        members.putAll(other.members());
        return this;
    }

    Value.Mapping object() {
        return new Value.Mapping(members);
    }
}
