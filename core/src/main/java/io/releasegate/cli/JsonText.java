package io.releasegate.cli;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.value.Value;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON for people and scripts: indented by two, raw Unicode, no blank before a colon. */
final class JsonText {
    private final boolean sorted;
    private final StringBuilder out = new StringBuilder();

    private JsonText(boolean sorted) {
        this.sorted = sorted;
    }

    /** Members by name at every level. */
    static String sorted(Value value) {
        return new JsonText(true).render(value);
    }

    /** Members in the order they were put in. */
    static String asOrdered(Value value) {
        return new JsonText(false).render(value);
    }

    private String render(Value value) {
        write(value, "\n");
        return out.toString();
    }

    private void write(Value value, String line) {
        switch (value) {
            case Value.Sequence list when !list.items().isEmpty() -> writeList(list, line);
            case Value.Mapping map when !map.members().isEmpty() -> writeObject(map, line);
            case Value.Null _,
                    Value.Bool _,
                    Value.Whole _,
                    Value.Real _,
                    Value.Text _,
                    Value.Sequence _,
                    Value.Mapping _ ->
                    out.append(CanonicalJson.text(value, Encoder.C1));
        }
    }

    private void writeList(Value.Sequence list, String line) {
        String inner = line + "  ";
        out.append('[');
        for (Iterator<Value> items = list.items().iterator(); items.hasNext(); ) {
            out.append(inner);
            write(items.next(), inner);
            out.append(items.hasNext() ? "," : "");
        }
        out.append(line).append(']');
    }

    private void writeObject(Value.Mapping map, String line) {
        String inner = line + "  ";
        Map<String, Value> members = sorted ? byName(map) : map.members();
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : members.entrySet()) {
            out.append(separator).append(inner);
            out.append(CanonicalJson.text(Value.of(member.getKey()), Encoder.C1)).append(": ");
            write(member.getValue(), inner);
            separator = ",";
        }
        out.append(line).append('}');
    }

    private static SortedMap<String, Value> byName(Value.Mapping map) {
        return new TreeMap<>(map.members());
    }
}
