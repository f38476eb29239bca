package io.releasegate.logic;

import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A test prepared for many samples. It says what the truth function says, only sooner: expected
 * values are read once, and members of a list are looked up.
 */
final class Probe {
    private final Constraint test;
    private final Object key;
    private final double bound;
    private final Set<Object> listed = new HashSet<>();
    private final boolean isList;

    Probe(Constraint test) {
        this.test = test;
        this.key = Keys.of(test.expected());
        this.bound =
                test.operator().isBound()
                        ? Numbers.asDouble(test.expected()).orElse(Double.NaN)
                        : Double.NaN;
        this.isList = test.isMembership() && test.expected() instanceof Value.Sequence;
        if (isList) {
            test.mentioned().forEach(item -> listed.add(Keys.of(item)));
        }
    }

    boolean holds(Sample sample) {
        Value value = sample.value();
        if (value == null) {
            return false;
        }
        if (value instanceof Value.Sequence || value instanceof Value.Mapping) {
            return test.holds(value);
        }
        double number = sample.number();
        return switch (test.operator()) {
            case EQUAL -> key.equals(sample.key());
            case NOT_EQUAL -> !key.equals(sample.key());
            case IN -> isList ? listed.contains(sample.key()) : test.holds(value);
            case NOT_IN -> isList ? !listed.contains(sample.key()) : test.holds(value);
            case CONTAINS -> test.holds(value);
            case GREATER -> number > bound;
            case GREATER_OR_EQUAL -> number >= bound;
            case LESS -> number < bound;
            case LESS_OR_EQUAL -> number <= bound;
            case GREATER_IF_NUMBER -> !isNumber(value) || number > bound;
            case GREATER_OR_EQUAL_IF_NUMBER -> !isNumber(value) || number >= bound;
            case LESS_IF_NUMBER -> !isNumber(value) || number < bound;
            case LESS_OR_EQUAL_IF_NUMBER -> !isNumber(value) || number <= bound;
        };
    }

    static boolean isNumber(@Nullable Value value) {
        return value instanceof Value.Whole || value instanceof Value.Real;
    }

    /** Whether text is compared by magnitude, so that how it reads as a number counts. */
    static boolean readsText(Operator operator) {
        return switch (operator) {
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> true;
            case EQUAL,
                    NOT_EQUAL,
                    IN,
                    NOT_IN,
                    CONTAINS,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    false;
        };
    }

    /** Whether it lets larger numbers pass. */
    static boolean isLowerBound(Operator operator) {
        return operator.isBound() && operator.holds(Value.of(1), Value.of(0));
    }
}
