package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A domain in the terms its tests use: which of the named values it holds, which stretches of the
 * number line, and whether it holds what nobody named.
 *
 * @param missing whether the signal may be missing
 * @param named the named texts and booleans it holds
 * @param left the named texts and booleans it does not hold
 * @param unnamedTexts whether it holds texts that no test names
 * @param numbers the numbers it holds, ascending; empty where no test speaks of numbers
 * @param otherKinds whether it holds values of kinds that no test names
 */
public record Extent(
        boolean missing,
        List<Value> named,
        List<Value> left,
        boolean unnamedTexts,
        List<Interval> numbers,
        boolean otherKinds) {
    public Extent {
        named = List.copyOf(named);
        left = List.copyOf(left);
        numbers = List.copyOf(numbers);
    }

    static Extent of(Domain domain, List<Constraint> tests, ValueType type) {
        Mentions mentions = new Mentions(tests, Needed.all(tests));
        NumberLine line = new NumberLine(mentions, type);
        List<Value> texts = texts(mentions, type);
        List<Value> words =
                Stream.concat(texts.stream(), truths(mentions, type)).distinct().toList();
        List<Value> named = words.stream().filter(domain::contains).toList();
        List<Value> left = words.stream().filter(word -> !domain.contains(word)).toList();
        Value stranger = TextShapes.of(mentions, List.of()).outside().getFirst();
        boolean unnamed = !texts.isEmpty() && type.admits(stranger) && domain.contains(stranger);
        List<Interval> numbers =
                line.isAsked() ? line.intervals(domain::contains, type) : List.of();
        boolean others =
                otherKinds(texts.isEmpty(), line, stranger)
                        .anyMatch(value -> type.admits(value) && domain.contains(value));
        return new Extent(domain.contains(null), named, left, unnamed, numbers, others);
    }

    /** The texts that tests name; of a type with few values, those. */
    private static List<Value> texts(Mentions mentions, ValueType type) {
        Stream<Value> values =
                type instanceof ValueType.OneOf one
                        ? one.values().stream()
                        : mentions.values().stream().filter(type::admits);
        return values.filter(Value.Text.class::isInstance).toList();
    }

    private static Stream<Value> truths(Mentions mentions, ValueType type) {
        boolean asked =
                type instanceof ValueType.Truth
                        || mentions.values().stream().anyMatch(Value.Bool.class::isInstance);
        return (asked ? Stream.of(Value.TRUE, Value.FALSE) : Stream.<Value>of())
                .filter(type::admits);
    }

    private static Stream<Value> otherKinds(boolean noTexts, NumberLine line, Value stranger) {
        List<Value> kinds =
                new ArrayList<>(List.of(Value.of(List.of()), Value.of(java.util.Map.of())));
        if (noTexts) {
            kinds.add(stranger);
        }
        if (!line.isAsked()) {
            kinds.add(Value.of(1));
        }
        return kinds.stream();
    }

    /** Whether it is exactly one value. */
    public Optional<Value> single() {
        return !missing && !unnamedTexts && !otherKinds && numbers.isEmpty() && named.size() == 1
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }
}
