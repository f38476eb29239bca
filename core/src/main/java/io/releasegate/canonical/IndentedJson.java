package io.releasegate.canonical;

import io.releasegate.value.Value;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** JSON that people read: indented by two, members in their order, no line end after the last. */
public final class IndentedJson {
    private final Encoder encoder;
    private final boolean sorted;
    private final StringBuilder out = new StringBuilder();

    private IndentedJson(Encoder encoder, boolean sorted) {
        this.encoder = encoder;
        this.sorted = sorted;
    }

    /** Members in the order they were put in; texts and numbers as the encoder spells them. */
    public static String text(Value value, Encoder encoder) {
        return new IndentedJson(encoder, false).render(value);
    }

    /** Members by name at every level. */
    public static String sorted(Value value, Encoder encoder) {
        return new IndentedJson(encoder, true).render(value);
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
                    out.append(CanonicalJson.text(value, encoder));
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
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : members(map)) {
            out.append(separator).append(inner);
            out.append(CanonicalJson.text(Value.of(member.getKey()), encoder)).append(": ");
            write(member.getValue(), inner);
            separator = ",";
        }
        out.append(line).append('}');
    }

    private Collection<Map.Entry<String, Value>> members(Value.Mapping map) {
        List<Map.Entry<String, Value>> members = List.copyOf(map.members().entrySet());
        return sorted ? members.stream().sorted(Map.Entry.comparingByKey()).toList() : members;
    }
}
