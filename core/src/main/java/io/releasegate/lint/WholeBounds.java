package io.releasegate.lint;

import io.releasegate.logic.Constraint;
import io.releasegate.policy.Condition;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;

/** Bounds of a signal that is always a whole number: more than 5 is at least 6. */
final class WholeBounds {
    private static final double EXACT = 0x1p53;

    private WholeBounds() {}

    static Constraint tighten(Condition.Test test) {
        Constraint plain = new Constraint(test.signal(), test.operator(), test.expected());
        double bound =
                switch (test.expected()) {
                    case Value.Whole whole -> whole.value().doubleValue();
                    case Value.Real real -> real.value();
                    case Value.Null _,
                            Value.Bool _,
                            Value.Text _,
                            Value.Sequence _,
                            Value.Mapping _ ->
                            Double.NaN;
                };
        if (!(Math.abs(bound) < EXACT)) {
            return plain;
        }
        return switch (test.operator()) {
            case GREATER -> at(test, Operator.GREATER_OR_EQUAL, Math.floor(bound) + 1);
            case GREATER_OR_EQUAL -> at(test, Operator.GREATER_OR_EQUAL, Math.ceil(bound));
            case LESS -> at(test, Operator.LESS_OR_EQUAL, Math.ceil(bound) - 1);
            case LESS_OR_EQUAL -> at(test, Operator.LESS_OR_EQUAL, Math.floor(bound));
            case EQUAL,
                    NOT_EQUAL,
                    IN,
                    NOT_IN,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER,
                    CONTAINS ->
                    plain;
        };
    }

    private static Constraint at(Condition.Test test, Operator operator, double bound) {
        return new Constraint(test.signal(), operator, Value.of((long) bound));
    }
}
