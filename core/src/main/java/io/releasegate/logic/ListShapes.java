package io.releasegate.logic;

import io.releasegate.value.Equality;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists that stand for all lists. A list is {@code in} when any element is listed and {@code
 * not in} when none is, so what counts is which of the listed sets its elements touch; any union of
 * what single elements touch is possible.
 */
record ListShapes(List<Value> representatives, boolean complete) {
    private static final int MOST_SHAPES = 1024;

    static ListShapes of(List<Constraint> constraints, List<Value> elements, Value stranger) {
        List<Value> sets =
                constraints.stream()
                        .filter(Constraint::isMembership)
                        .map(Constraint::expected)
                        .distinct()
                        .toList();
        Map<BitSet, List<Value>> shapes = new LinkedHashMap<>();
        shapes.put(new BitSet(), List.of());
        for (Value element : elements) {
            BitSet touched = touched(element, sets);
            for (Map.Entry<BitSet, List<Value>> shape : List.copyOf(shapes.entrySet())) {
                BitSet union = (BitSet) shape.getKey().clone();
                union.or(touched);
                shapes.computeIfAbsent(union, _ -> append(shape.getValue(), element));
            }
            if (shapes.size() > MOST_SHAPES) {
                return new ListShapes(spellOut(shapes, constraints, stranger), false);
            }
        }
        return new ListShapes(spellOut(shapes, constraints, stranger), true);
    }

    private static BitSet touched(Value element, List<Value> sets) {
        Value alone = Value.of(List.of(element));
        BitSet touched = new BitSet();
        for (int i = 0; i < sets.size(); i++) {
            touched.set(i, Operator.IN.holds(alone, sets.get(i)));
        }
        return touched;
    }

    /** Lists named in the tests, and for each shape one list that none of the tests names. */
    private static List<Value> spellOut(
            Map<BitSet, List<Value>> shapes, List<Constraint> constraints, Value stranger) {
        List<Value> named =
                constraints.stream()
                        .map(Constraint::expected)
                        .filter(Value.Sequence.class::isInstance)
                        .toList();
        List<Value> lists = new ArrayList<>(named);
        for (List<Value> shape : shapes.values()) {
            List<Value> items = shape;
            Value list = Value.of(items);
            while (isNamed(list, named)) {
                items = append(items, stranger);
                list = Value.of(items);
            }
            lists.add(list);
        }
        return lists;
    }

    private static boolean isNamed(Value list, List<Value> named) {
        return named.stream().anyMatch(other -> Equality.same(list, other));
    }

    private static List<Value> append(List<Value> items, Value item) {
        List<Value> longer = new ArrayList<>(items);
        longer.add(item);
        return longer;
    }
}
