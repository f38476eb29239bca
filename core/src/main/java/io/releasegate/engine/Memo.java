package io.releasegate.engine;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed reading of a mapping that we wrote ourselves. */
record Memo(Value value) {
    static final Value.Mapping NOTHING = new Value.Mapping(Map.of());

    static Value.Mapping of(String key, Value value, String other, Value otherValue) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(key, value);
        members.put(other, otherValue);
        return new Value.Mapping(members);
    }

    String text(String key) {
        if (at(key) instanceof Value.Text text) {
            return text.value();
        }
        throw broken(key);
    }

    long whole(String key) {
        if (at(key) instanceof Value.Whole whole) {
            return whole.value().longValueExact();
        }
        throw broken(key);
    }

    boolean truth(String key) {
        if (at(key) instanceof Value.Bool bool) {
            return bool.value();
        }
        throw broken(key);
    }

    List<Value> values(String key) {
        if (at(key) instanceof Value.Sequence list) {
            return list.items();
        }
        throw broken(key);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Value value : values(key)) {
            if (!(value instanceof Value.Text text)) {
                throw broken(key);
            }
            texts.add(text.value());
        }
        return texts;
    }

    Value.Mapping mapping(String key) {
        if (at(key) instanceof Value.Mapping mapping) {
            return mapping;
        }
        throw broken(key);
    }

    private @Nullable Value at(String key) {
        return value instanceof Value.Mapping mapping ? mapping.members().get(key) : null;
    }

    private static IllegalArgumentException broken(String key) {
        return new IllegalArgumentException("\"" + key + "\" is missing or of another kind");
    }
}
