package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values such that every value there is passes exactly the same of the given tests as one of them.
 * The most natural come first: what the tests mention, then what lies next to it, then strangers.
 *
 * @param gap why this is not quite so; then finding nothing among them means nothing
 */
record Representatives(List<Value> values, Optional<String> gap) {

    /** Booleans, numbers and texts of the type. */
    static Representatives scalars(List<Constraint> tests, Set<Constraint> needed, ValueType type) {
        if (type instanceof ValueType.OneOf one) {
            return all(one.values().stream().filter(Representatives::isScalar).toList());
        }
        if (type instanceof ValueType.ListOf) {
            return all(List.of());
        }
        Mentions mentions = new Mentions(tests, needed);
        List<Value> numbers = new NumberLine(mentions, type).representatives();
        TextShapes texts = TextShapes.of(mentions, numbers);
        Set<Value> found = new LinkedHashSet<>(mentions.values());
        List<List<Value>> kinds =
                new ArrayList<>(
                        List.of(texts.outside(), List.of(Value.TRUE, Value.FALSE), numbers));
        kinds.sort((a, b) -> Boolean.compare(isMentioned(b, mentions), isMentioned(a, mentions)));
        kinds.forEach(found::addAll);
        found.addAll(texts.inside());
        found.addAll(texts.numeric());
        found.removeIf(value -> !isScalar(value) || !type.admits(value));
        boolean textsCount = type.admits(Value.of(""));
        return new Representatives(List.copyOf(found), textsCount ? texts.gap() : Optional.empty());
    }

    /** Lists and objects of the type. */
    static Representatives structures(
            List<Constraint> tests, Set<Constraint> needed, ValueType type) {
        return switch (type) {
            case ValueType.Anything _ -> structures(tests, needed, new ValueType.Anything(), true);
            case ValueType.ListOf list -> structures(tests, needed, list.items(), false);
            case ValueType.OneOf one ->
                    all(one.values().stream().filter(value -> !isScalar(value)).toList());
            case ValueType.Scalar _, ValueType.Truth _, ValueType.AnyText _, ValueType.Numeric _ ->
                    all(List.of());
        };
    }

    private static Representatives structures(
            List<Constraint> tests, Set<Constraint> needed, ValueType items, boolean withObjects) {
        Mentions mentions = new Mentions(tests, needed);
        List<Value> numbers = new NumberLine(mentions, items).representatives();
        TextShapes texts = TextShapes.of(mentions, numbers);
        ValueType lists = new ValueType.ListOf(items);
        ListShapes shapes =
                ListShapes.of(
                        tests,
                        needed,
                        elements(mentions, texts, numbers, items),
                        ListShapes.named(mentions.values()));
        Set<Value> found = new LinkedHashSet<>(shapes.representatives());
        Optional<String> gap =
                shapes.complete()
                        ? texts.gap().filter(_ -> !mentions.hosts().isEmpty())
                        : Optional.of("too many combinations of list elements");
        if (withObjects) {
            ObjectShapes objects = ObjectShapes.of(mentions);
            found.addAll(objects.representatives());
            gap = gap.or(objects::gap);
        }
        for (Value value : mentions.values()) {
            boolean possible =
                    value instanceof Value.Sequence
                            ? lists.admits(value)
                            : withObjects && value instanceof Value.Mapping;
            if (possible) {
                found.add(value);
            }
        }
        return new Representatives(List.copyOf(found), gap);
    }

    /** One of everything that can make a difference inside a list. */
    private static List<Value> elements(
            Mentions mentions, TextShapes texts, List<Value> numbers, ValueType type) {
        if (type instanceof ValueType.OneOf one) {
            return one.values();
        }
        ValueType.ListOf lists = new ValueType.ListOf(type);
        List<Value> elements = new ArrayList<>(mentions.values());
        elements.add(texts.outside().getFirst());
        elements.addAll(texts.inside());
        numbers.stream()
                .filter(value -> !mentions.isNamed(value) && lists.admitsItem(value))
                .findFirst()
                .ifPresent(elements::add);
        elements.addAll(List.of(Value.TRUE, Value.FALSE, Value.NULL));
        elements.add(stranger(mentions));
        elements.removeIf(value -> !lists.admitsItem(value));
        return elements;
    }

    /** A list that nobody names. */
    private static Value stranger(Mentions mentions) {
        Value list = Value.of(List.of());
        while (mentions.isNamed(list)) {
            list = Value.of(List.of(list));
        }
        return list;
    }

    private static Representatives all(List<Value> values) {
        return new Representatives(values, Optional.empty());
    }

    static boolean isScalar(Value value) {
        return switch (value) {
            case Value.Bool _, Value.Whole _, Value.Real _, Value.Text _ -> true;
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> false;
        };
    }

    /** A kind of values is natural where the tests mention one of that kind. */
    private static boolean isMentioned(List<Value> kind, Mentions mentions) {
        String name = kindOf(kind.getFirst());
        return mentions.values().stream().anyMatch(value -> kindOf(value).equals(name));
    }

    private static String kindOf(Value value) {
        return switch (value) {
            case Value.Bool _ -> "boolean";
            case Value.Whole _, Value.Real _ -> "number";
            case Value.Text _ -> "text";
            case Value.Null _, Value.Sequence _, Value.Mapping _ -> "other";
        };
    }
}
