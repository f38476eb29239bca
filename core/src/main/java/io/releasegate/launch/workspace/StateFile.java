package io.releasegate.launch.workspace;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small files of our own: one JSON object whose members are all text. */
final class StateFile {

    private StateFile() {}

    /** The members of such a file. */
    record Members(Map<String, String> texts) {
        /**
         * @throws IllegalArgumentException when it is not there
         */
        String text(String name) {
            String text = texts.get(name);
            if (text == null) {
                throw new IllegalArgumentException("it has no member \"" + name + "\"");
            }
            return text;
        }
    }

    static byte[] bytes(Map<String, String> members) {
        Map<String, Value> values = new LinkedHashMap<>();
        members.forEach((name, text) -> values.put(name, Value.of(text)));
        String text = CanonicalJson.text(Value.of(values), Encoder.C2) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IllegalArgumentException when it is not a JSON object of texts
     */
    static Members members(byte[] bytes) {
        if (!(JsonReader.value(bytes) instanceof Value.Mapping mapping)) {
            throw new IllegalArgumentException("it is not a JSON object");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        mapping.members()
                .forEach((name, value) -> {
                    if (!(value instanceof Value.Text text)) {
                        throw new IllegalArgumentException(
                                "its member \"" + name + "\" is not text");
                    }
                    texts.put(name, text.value());
                });
        return new Members(texts);
    }
}
