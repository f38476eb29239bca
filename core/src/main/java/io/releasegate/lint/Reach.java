package io.releasegate.lint;

import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rough but safe picture of the values of one signal that a conjunction can accept: whatever it
 * accepts lies inside. Two pictures without a common value prove that two rules never meet, without
 * asking the algebra.
 */
sealed interface Reach {

    /** Only this text, which reads as no number. */
    record Word(String text) implements Reach {}

    /** Only what reads as a number from low to high; an open end is left out. */
    record Range(double low, boolean lowOpen, double high, boolean highOpen) implements Reach {
        Range and(Range other) {
            boolean lower = low > other.low || (low == other.low && lowOpen);
            boolean higher = high < other.high || (high == other.high && highOpen);
            return new Range(
                    lower ? low : other.low,
                    lower ? lowOpen : other.lowOpen,
                    higher ? high : other.high,
                    higher ? highOpen : other.highOpen);
        }

        /** Whether all of this lies below all of the other. */
        boolean endsBefore(Range other) {
            return high < other.low || (high == other.low && (highOpen || other.lowOpen));
        }
    }

    /** Anything, as far as this picture shows. */
    record Anything() implements Reach {}

    /** For each signal that is tested. */
    static Map<String, Reach> of(Conjunction conjunction) {
        Map<String, Reach> bySignal = new HashMap<>();
        for (Constraint test : conjunction.constraints()) {
            bySignal.merge(test.signal(), of(test), Reach::both);
        }
        return bySignal;
    }

    default boolean misses(Reach other) {
        return switch (this) {
            case Anything _ -> false;
            case Word word ->
                    switch (other) {
                        case Anything _ -> false;
                        case Word it -> !word.equals(it);
                        case Range _ -> true;
                    };
            case Range range ->
                    switch (other) {
                        case Anything _ -> false;
                        case Word _ -> true;
                        case Range it -> range.endsBefore(it) || it.endsBefore(range);
                    };
        };
    }

    private static Reach both(Reach one, Reach other) {
        if (one instanceof Anything) {
            return other;
        }
        return one instanceof Range left && other instanceof Range right ? left.and(right) : one;
    }

    private static Reach of(Constraint test) {
        if (test.operator() == Operator.EQUAL
                && test.expected() instanceof Value.Text text
                && Numbers.asDouble(text).isEmpty()) {
            return new Word(text.value());
        }
        Optional<Double> bound = Numbers.asDouble(test.expected()).filter(it -> !it.isNaN());
        return bound.map(it -> range(test.operator(), it)).orElseGet(Anything::new);
    }

    private static Reach range(Operator operator, double bound) {
        return switch (operator) {
            case EQUAL -> new Range(bound, false, bound, false);
            case GREATER -> new Range(bound, true, Double.POSITIVE_INFINITY, false);
            case GREATER_OR_EQUAL -> new Range(bound, false, Double.POSITIVE_INFINITY, false);
            case LESS -> new Range(Double.NEGATIVE_INFINITY, false, bound, true);
            case LESS_OR_EQUAL -> new Range(Double.NEGATIVE_INFINITY, false, bound, false);
            case NOT_EQUAL,
                    IN,
                    NOT_IN,
                    CONTAINS,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    new Anything();
        };
    }
}
