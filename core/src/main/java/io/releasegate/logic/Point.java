package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One input: a value for each signal, empty where the signal is missing. */
public record Point(SortedMap<String, Optional<Value>> values) {
    public Point {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Point of(Map<String, Value> values) {
        SortedMap<String, Optional<Value>> all = new TreeMap<>();
        values.forEach((signal, value) -> all.put(signal, Optional.of(value)));
        return new Point(all);
    }

    /** Both inputs in one; where both name a signal, this one's value. */
    public Point with(Point other) {
        SortedMap<String, Optional<Value>> all = new TreeMap<>(other.values);
        all.putAll(values);
        return new Point(all);
    }

    public boolean satisfies(Constraint constraint) {
        return constraint.holds(
                values.getOrDefault(constraint.signal(), Optional.empty()).orElse(null));
    }

    public boolean satisfies(Conjunction conjunction) {
        return conjunction.constraints().stream().allMatch(this::satisfies);
    }

    public boolean satisfies(Trigger trigger) {
        return trigger.alternatives().stream().anyMatch(this::satisfies);
    }

    /** Whether no signal is a list or an object. */
    public boolean isScalar() {
        for (Optional<Value> value : values.values()) {
            if (value.isPresent() && isStructure(value.get())) {
                return false;
            }
        }
        return true;
    }

    /** The signals that are lists or objects. */
    public List<String> structures() {
        return values.entrySet().stream()
                .filter(side -> side.getValue().filter(Point::isStructure).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isStructure(Value value) {
        return value instanceof Value.Sequence || value instanceof Value.Mapping;
    }
}
