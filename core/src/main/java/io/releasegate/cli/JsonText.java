package io.releasegate.cli;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.IndentedJson;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON for people and scripts: indented by two, raw Unicode, no blank before a colon. */
final class JsonText {
    private JsonText() {}

    /** Members by name at every level. */
    static String sorted(Value value) {
        return IndentedJson.sorted(writable(value), Encoder.C1);
    }

    /** Members in the order they were put in. */
    static String asOrdered(Value value) {
        return IndentedJson.text(writable(value), Encoder.C1);
    }

    /** Half a surrogate pair, which a text may have that we only quote, cannot be written. */
    private static Value writable(Value value) {
        return switch (value) {
            case Value.Text text -> Value.of(writable(text.value()));
            case Value.Sequence list ->
                    new Value.Sequence(list.items().stream().map(JsonText::writable).toList());
            case Value.Mapping map -> {
                Map<String, Value> members = new LinkedHashMap<>();
                map.members().forEach((name, one) -> members.put(writable(name), writable(one)));
                yield new Value.Mapping(members);
            }
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _ -> value;
        };
    }

    private static String writable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
