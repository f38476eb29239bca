package io.releasegate.canonical.source;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value and the stretch of text it was read from, in UTF-16 units, end exclusive. */
public sealed interface SourceNode {
    int start();

    int end();

    Value value();

    /** Null, a boolean, a number or a text. */
    record Scalar(Value value, int start, int end) implements SourceNode {}

    record Items(List<SourceNode> items, Value.Sequence value, int start, int end)
            implements SourceNode {
        public Items(List<SourceNode> items, int start, int end) {
            this(List.copyOf(items), sequence(items), start, end);
        }

        private static Value.Sequence sequence(List<SourceNode> items) {
            List<Value> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(item.value()));
            return new Value.Sequence(values);
        }
    }

    /** Members in document order. */
    record Members(Map<String, Member> members, Value.Mapping value, int start, int end)
            implements SourceNode {
        public Members(Map<String, Member> members, int start, int end) {
            this(
                    Collections.unmodifiableMap(new LinkedHashMap<>(members)),
                    mapping(members),
                    start,
                    end);
        }

        private static Value.Mapping mapping(Map<String, Member> members) {
            Map<String, Value> values = new LinkedHashMap<>();
            members.forEach((key, member) -> values.put(key, member.node().value()));
            return new Value.Mapping(values);
        }
    }

    /** A member with the place of its key, so that a finding can point at the key alone. */
    record Member(int keyStart, int keyEnd, SourceNode node) {}
}
