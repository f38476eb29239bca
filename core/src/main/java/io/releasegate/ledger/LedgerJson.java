package io.releasegate.ledger;

import io.releasegate.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Temporary seam until io.releasegate.canonical is on main. */
final class LedgerJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private LedgerJson() {}

    static byte[] encode(Value value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Value value, StringBuilder out) {
        switch (value) {
            case Value.Null n -> out.append("null");
            case Value.Bool b -> out.append(b.value());
            case Value.Whole w -> out.append(w.value());
            case Value.Real r -> throw new IllegalArgumentException("the ledger has no reals");
            case Value.Text t -> text(t.value(), out);
            case Value.Sequence s -> {
                String gap = "[";
                for (Value item : s.items()) {
                    out.append(gap);
                    write(item, out);
                    gap = ",";
                }
                out.append(s.items().isEmpty() ? "[]" : "]");
            }
            case Value.Mapping m -> {
                Map<String, Value> sorted =
                        new TreeMap<>((a, b) ->
                                java.util.Arrays.compare(
                                        a.codePoints().toArray(), b.codePoints().toArray()));
                sorted.putAll(m.members());
                String gap = "{";
                for (Map.Entry<String, Value> e : sorted.entrySet()) {
                    out.append(gap);
                    text(e.getKey(), out);
                    out.append(':');
                    write(e.getValue(), out);
                    gap = ",";
                }
                out.append(sorted.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    static Value parse(byte[] bytes) throws LedgerFormatException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser.nextToken();
                Value value = value(parser);
                if (parser.nextToken() != null) {
                    throw new LedgerFormatException("more than one JSON value");
                }
                return value;
            }
        } catch (JacksonException e) {
            throw new LedgerFormatException("not JSON: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new LedgerFormatException("not UTF-8", e);
        }
    }

    private static Value value(JsonParser parser) throws LedgerFormatException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new LedgerFormatException("no JSON value");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Value> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield Value.of(members);
            }
            case START_ARRAY -> {
                List<Value> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield Value.of(items);
            }
            case VALUE_STRING -> Value.of(parser.getString());
            case VALUE_NUMBER_INT -> new Value.Whole(parser.getBigIntegerValue());
            case VALUE_TRUE -> Value.TRUE;
            case VALUE_FALSE -> Value.FALSE;
            case VALUE_NULL -> Value.NULL;
            default -> throw new LedgerFormatException("unexpected JSON " + token);
        };
    }
}
