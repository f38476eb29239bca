package io.releasegate.logic;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One test of one signal. */
public record Constraint(String signal, Operator operator, Value expected) {

    /** Whether the test passes for this value; null where the signal is missing. */
    public boolean holds(@Nullable Value actual) {
        return operator.holds(actual, expected);
    }

    /**
     * Whether finitely many representative values stand for all values. Tests for a part of a text
     * or for the members of an object are not reasoned about.
     */
    public boolean isDecidable() {
        return switch (operator) {
            case CONTAINS -> false;
            case IN, NOT_IN ->
                    !(expected instanceof Value.Text) && !(expected instanceof Value.Mapping);
            case GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    EQUAL,
                    NOT_EQUAL,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    true;
        };
    }

    /** The values the test compares with, each on its own. */
    List<Value> mentioned() {
        return isMembership() && expected instanceof Value.Sequence list
                ? list.items()
                : List.of(expected);
    }

    boolean isMembership() {
        return operator == Operator.IN || operator == Operator.NOT_IN;
    }
}
