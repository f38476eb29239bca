package io.releasegate.logic;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Random values, tests and types over few constants, so that they meet often. */
final class RandomTests {
    static final List<String> SIGNALS = List.of("a", "b");
    private static final List<Value> SCALARS = scalars();
    private static final List<String> PARTS = List.of("", "a", "b", "ab", "ba", "aba", "5", "-");

    private final Random random;

    RandomTests(long seed) {
        this.random = new Random(seed);
    }

    private static List<Value> scalars() {
        List<Value> all = new ArrayList<>();
        Stream.of(0L, 1L, 5L, 6L, -1L).map(Value::of).forEach(all::add);
        Stream.of(5.0, 5.5, -0.0, Double.NaN, Double.POSITIVE_INFINITY, 0x1p53)
                .map(Value::of)
                .forEach(all::add);
        all.add(new Value.Whole(BigInteger.TWO.pow(53).add(BigInteger.ONE)));
        all.add(new Value.Whole(BigInteger.TEN.pow(400)));
        all.addAll(List.of(Value.TRUE, Value.FALSE));
        Stream.of("a", "b", "ab", "ba", "abab", "a-b", "", "other", "5", " 5", "5.5", "inf")
                .map(Value::of)
                .forEach(all::add);
        return List.copyOf(all);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int below(int end) {
        return random.nextInt(end);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    Value scalar() {
        return one(SCALARS);
    }

    /** Mostly a scalar; of one text in four the letters are random. */
    Value value() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> list();
            case 2 -> object();
            case 3 -> Value.of(word());
            case 4 -> Value.of((long) random.nextInt(9) - 1);
            default -> scalar();
        };
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            word.append("ab5- ".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private Value list() {
        List<Value> items = new ArrayList<>();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            items.add(
                    switch (random.nextInt(8)) {
                        case 0 -> Value.NULL;
                        case 1 -> Value.of(List.of(scalar()));
                        case 2 -> Value.of(Map.of("a", scalar()));
                        default -> scalar();
                    });
        }
        return Value.of(items);
    }

    private Value object() {
        return random.nextBoolean()
                ? Value.of(Map.of(one(PARTS), scalar()))
                : Value.of(Map.of("a", scalar(), "b", scalar()));
    }

    Constraint constraint(String signal) {
        Operator operator = one(List.of(Operator.values()));
        return new Constraint(signal, operator, expected(operator));
    }

    private Value expected(Operator operator) {
        return switch (operator) {
            case IN, NOT_IN ->
                    switch (random.nextInt(8)) {
                        case 0, 1 -> Value.of(one(PARTS) + one(PARTS));
                        case 2 -> object();
                        case 3 -> scalar();
                        default -> list();
                    };
            case CONTAINS -> random.nextInt(4) == 0 ? value() : Value.of(one(PARTS));
            case GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    scalar();
            case EQUAL, NOT_EQUAL -> chance(12) ? Value.NULL : value();
        };
    }

    List<Constraint> constraints(String signal, int most) {
        List<Constraint> all = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            all.add(constraint(signal));
        }
        return all;
    }

    Trigger trigger() {
        List<Conjunction> alternatives = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            List<Constraint> tests = new ArrayList<>();
            int length = random.nextInt(4);
            for (int j = 0; j < length; j++) {
                tests.add(constraint(one(SIGNALS)));
            }
            alternatives.add(new Conjunction(tests));
        }
        return new Trigger(alternatives);
    }

    List<Trigger> triggers(int most) {
        List<Trigger> all = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            all.add(trigger());
        }
        return all;
    }

    /** At most five values of any kind. */
    List<Value> few() {
        List<Value> values = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    ValueType type() {
        return switch (random.nextInt(9)) {
            case 0 -> new ValueType.Scalar();
            case 1 -> new ValueType.Truth();
            case 2 -> new ValueType.AnyText();
            case 3 -> new ValueType.OneOf(few());
            case 4 -> new ValueType.Numeric(random.nextBoolean(), 0, Double.POSITIVE_INFINITY);
            case 5 -> new ValueType.Numeric(random.nextBoolean(), -1, 5.5);
            case 6 -> new ValueType.ListOf(new ValueType.AnyText());
            case 7 -> new ValueType.ListOf(new ValueType.Anything());
            default -> new ValueType.Anything();
        };
    }
}
