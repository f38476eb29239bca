package io.releasegate.lint.rule.contradiction;

import io.releasegate.lint.SignalType;
import io.releasegate.policy.Condition;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.stream.Stream;

/** Whether an operand is of a kind that its place takes; if not, RG-S005 says so. */
final class OperandKind {
    private OperandKind() {}

    static boolean fits(Condition.Test test, SignalType type) {
        Operator operator = test.operator();
        Value expected = test.expected();
        if (operator.isBound()) {
            return !(expected instanceof Value.Bool)
                    && !(type instanceof SignalType.Bool || type instanceof SignalType.ListOf)
                    && Numbers.asDouble(expected).filter(it -> !it.isNaN()).isPresent();
        }
        return switch (operator) {
            case IN, NOT_IN -> {
                SignalType one = type instanceof SignalType.ListOf list ? list.item() : type;
                yield expected instanceof Value.Sequence list
                        && list.items().stream().allMatch(item -> fits(item, one));
            }
            case CONTAINS ->
                    type instanceof SignalType.Any
                            || type instanceof SignalType.Text
                            || type instanceof SignalType.ListOf;
            case EQUAL,
                    NOT_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    fits(expected, type);
        };
    }

    private static boolean fits(Value value, SignalType type) {
        return value instanceof Value.Null
                || switch (type) {
                    case SignalType.Any _ -> true;
                    case SignalType.Bool _ -> Stream.of(0.0, 1.0).anyMatch(bit -> is(bit, value));
                    case SignalType.Whole _, SignalType.Real _ -> !(value instanceof Value.Text);
                    case SignalType.Text text -> text.admits(value);
                    case SignalType.ListOf _ -> value instanceof Value.Sequence;
                };
    }

    private static boolean is(double bit, Value value) {
        return !(value instanceof Value.Text)
                && Numbers.asDouble(value).filter(it -> it == bit).isPresent();
    }
}
