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
