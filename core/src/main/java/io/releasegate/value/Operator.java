package io.releasegate.value;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison between the value a signal has and the value a rule expects.
 *
 * <p>{@link #holds} is the one truth function: evaluation runs it and the constraint algebra
 * reasons about it. A missing or null signal makes every operator false, the negative ones
 * included.
 *
 * <p>The first eight are written by authors of compiled policies. The others state what the
 * predicates of rule definitions mean where that differs.
 */
public enum Operator {
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    IN("in"),
    NOT_IN("not in"),
    /** Greater, or present and not a number: a rule definition skips bounds on other types. */
    GREATER_IF_NUMBER("gt"),
    GREATER_OR_EQUAL_IF_NUMBER("gte"),
    LESS_IF_NUMBER("lt"),
    LESS_OR_EQUAL_IF_NUMBER("lte"),
    /** The signal is a list with the expected element, or a text with the expected part. */
    CONTAINS("contains");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** The exact text an author writes. */
    public String text() {
        return text;
    }

    /**
     * The operator of a compiled policy's control, by exact text; rule predicates are not found.
     */
    public static Optional<Operator> ofControl(String text) {
        for (Operator operator : values()) {
            if (operator.text.equals(text) && operator.isControlOperator()) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Whether authors of compiled policies may write it. */
    public boolean isControlOperator() {
        return switch (this) {
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, IN, NOT_IN ->
                    true;
            case GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER,
                    CONTAINS ->
                    false;
        };
    }

    /** Whether it compares magnitudes, so that the expected value must read as a number. */
    public boolean isBound() {
        return switch (this) {
            case GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    true;
            case EQUAL, NOT_EQUAL, IN, NOT_IN, CONTAINS -> false;
        };
    }

    /**
     * Whether the comparison is true.
     *
     * @param actual what the signal is; null where it is missing
     * @param expected what the rule says
     */
    public boolean holds(@Nullable Value actual, Value expected) {
        if (actual == null || actual instanceof Value.Null) {
            return false;
        }
        return switch (this) {
            case EQUAL -> Equality.same(actual, expected);
            case NOT_EQUAL -> !Equality.same(actual, expected);
            case IN -> Membership.of(actual, expected) == Membership.INSIDE;
            case NOT_IN -> Membership.of(actual, expected) == Membership.OUTSIDE;
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> bound(actual, expected);
            case GREATER_IF_NUMBER -> !isNumber(actual) || GREATER.holds(actual, expected);
            case GREATER_OR_EQUAL_IF_NUMBER ->
                    !isNumber(actual) || GREATER_OR_EQUAL.holds(actual, expected);
            case LESS_IF_NUMBER -> !isNumber(actual) || LESS.holds(actual, expected);
            case LESS_OR_EQUAL_IF_NUMBER ->
                    !isNumber(actual) || LESS_OR_EQUAL.holds(actual, expected);
            case CONTAINS -> Membership.contains(actual, expected);
        };
    }

    private boolean bound(Value actual, Value expected) {
        Optional<Double> left = Numbers.asDouble(actual);
        Optional<Double> right = Numbers.asDouble(expected);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        double a = left.get();
        double b = right.get();
        return switch (this) {
            case GREATER -> a > b;
            case GREATER_OR_EQUAL -> a >= b;
            case LESS -> a < b;
            case LESS_OR_EQUAL -> a <= b;
            case EQUAL,
                    NOT_EQUAL,
                    IN,
                    NOT_IN,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER,
                    CONTAINS ->
                    throw new IllegalStateException(this + " is not a strict bound");
        };
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Real;
    }
}
