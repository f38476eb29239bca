package io.releasegate.logic;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values and tests chosen so that they meet often, edges of every kind among them. */
public final class ArbitraryTests {
    private static final BigInteger EDGE = BigInteger.TWO.pow(53);

    private ArbitraryTests() {}

    public static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        Value.of(0),
                        Value.of(1),
                        Value.of(5),
                        Value.of(6),
                        Value.of(5.0),
                        Value.of(5.5),
                        Value.of(-0.0),
                        Value.TRUE,
                        Value.FALSE),
                Arbitraries.of(
                                "a", "b", "ab", "abab", "b-a", "other", "5", " 5", "5.0", "5.5",
                                "6", "nan", "inf", "")
                        .map(Value::of),
                Arbitraries.of(
                        new Value.Whole(EDGE),
                        new Value.Whole(EDGE.add(BigInteger.ONE)),
                        new Value.Whole(EDGE.add(BigInteger.TWO)),
                        new Value.Whole(EDGE.shiftLeft(3).add(BigInteger.ONE)),
                        new Value.Real(0x1p53),
                        new Value.Real(0x1p56),
                        new Value.Whole(BigInteger.TEN.pow(400)),
                        Value.of(Double.POSITIVE_INFINITY),
                        Value.of(Double.NEGATIVE_INFINITY),
                        Value.of(Double.NaN),
                        Value.of(Double.MIN_VALUE),
                        Value.of(Double.MAX_VALUE)));
    }

    public static Arbitrary<Value> values() {
        Arbitrary<Value> items = Arbitraries.oneOf(scalars(), Arbitraries.just(Value.NULL));
        Arbitrary<Value> lists = items.list().ofMaxSize(3).map(Value::of);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, scalars()),
                net.jqwik.api.Tuple.of(2, lists),
                net.jqwik.api.Tuple.of(1, lists.list().ofMaxSize(2).map(Value::of)),
                net.jqwik.api.Tuple.of(1, scalars().map(value -> Value.of(Map.of("other", value)))),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Value.NULL)));
    }

    public static Arbitrary<Constraint> constraints(List<String> signals) {
        return Combinators.combine(
                        Arbitraries.of(signals), Arbitraries.of(Operator.values()), values())
                .flatAs((signal, operator, value) ->
                        expected(operator, value).map(it -> new Constraint(signal, operator, it)));
    }

    /** Memberships look into lists mostly, and into texts and objects at times. */
    private static Arbitrary<Value> expected(Operator operator, Value value) {
        Arbitrary<Value> lists = values().list().ofMaxSize(3).map(Value::of);
        Arbitrary<Value> parts = Arbitraries.of("", "a", "ab", "bab", "aba", "5").map(Value::of);
        return switch (operator) {
            case IN, NOT_IN ->
                    Arbitraries.frequencyOf(
                            net.jqwik.api.Tuple.of(6, lists),
                            net.jqwik.api.Tuple.of(2, parts),
                            net.jqwik.api.Tuple.of(
                                    1,
                                    Arbitraries.of("a", "5")
                                            .map(it -> Value.of(Map.of(it, value)))),
                            net.jqwik.api.Tuple.of(1, Arbitraries.just(value)));
            case CONTAINS ->
                    Arbitraries.frequencyOf(
                            net.jqwik.api.Tuple.of(3, parts),
                            net.jqwik.api.Tuple.of(1, Arbitraries.just(value)));
            default -> Arbitraries.just(value);
        };
    }

    public static Arbitrary<Trigger> triggers(List<String> signals) {
        return constraints(signals)
                .list()
                .ofMaxSize(3)
                .map(Conjunction::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(Trigger::new);
    }
}
