package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.lint.SignalType;
import io.releasegate.policy.Condition;
import io.releasegate.value.Numbers;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.Optional;

/** Whether an operand is of the form its operator compares, whatever the signal is. */
final class OperandForm {
    private OperandForm() {}

    static Optional<Misfit> misfit(Condition.Test test, SourceNode operand, SignalType type) {
        Operator operator = test.operator();
        if (operator.isBound()) {
            return bound(operand);
        }
        return switch (operator) {
            case IN, NOT_IN -> list(operator, operand);
            case EQUAL, NOT_EQUAL -> single(test, operand, type);
            case CONTAINS,
                    GREATER,
                    GREATER_OR_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER ->
                    Optional.empty();
        };
    }

    private static Optional<Misfit> bound(SourceNode operand) {
        if (operand.value() instanceof Value.Bool bool) {
            return Optional.of(
                    Misfit.error(
                            operand,
                            "compares sizes, and "
                                    + bool.value()
                                    + " counts as "
                                    + (bool.value() ? "1" : "0")
                                    + ". Write the number, or compare with `==`."));
        }
        boolean number =
                Numbers.asDouble(operand.value()).filter(it -> !Double.isNaN(it)).isPresent();
        return number
                ? Optional.empty()
                : Optional.of(
                        Misfit.error(
                                operand,
                                "never holds, because it compares sizes with something that is no"
                                        + " number. Write a number."));
    }

    private static Optional<Misfit> list(Operator operator, SourceNode operand) {
        return switch (operand.value()) {
            case Value.Sequence _ -> collectionInside(operand);
            case Value.Text _ ->
                    Optional.of(
                            Misfit.warning(
                                    operand,
                                    (operator == Operator.IN ? "asks" : "denies")
                                            + " that the signal is a part of this text. To compare"
                                            + " whole values, write a list."));
            case Value.Mapping _ ->
                    Optional.of(
                            Misfit.error(
                                    operand,
                                    "compares with the keys of an object. Write a list of"
                                            + " values."));
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _ ->
                    Optional.of(
                            Misfit.error(
                                    operand,
                                    "never holds, because `"
                                            + operator.text()
                                            + "` needs a list. Put the value into brackets."));
        };
    }

    /** An object or a list as an entry of a list. */
    private static Optional<Misfit> collectionInside(SourceNode operand) {
        return operand instanceof SourceNode.Items list
                ? list.items().stream()
                        .filter(item -> !(item instanceof SourceNode.Scalar))
                        .findFirst()
                        .map(item ->
                                Misfit.error(
                                        item,
                                        "compares with a list or an object as one entry, which no"
                                                + " signal is. Write single values."))
                : Optional.empty();
    }

    private static Optional<Misfit> single(
            Condition.Test test, SourceNode operand, SignalType type) {
        boolean mayBeList = type instanceof SignalType.ListOf;
        if (operand.value() instanceof Value.Sequence && !mayBeList) {
            String many = test.operator() == Operator.EQUAL ? "in" : "not in";
            String sentence =
                    "compares with the whole list, entry by entry. For one of several values use `"
                            + many
                            + "`.";
            return Optional.of(
                    type instanceof SignalType.Any
                            ? Misfit.warning(operand, sentence)
                            : Misfit.error(operand, sentence));
        }
        boolean keptWhole = test.signal().endsWith("files_changed");
        return operand.value() instanceof Value.Mapping && !keptWhole
                ? Optional.of(
                        Misfit.error(
                                operand,
                                "compares with an object, which no signal is: each of its members"
                                        + " is a signal. Compare those."))
                : Optional.empty();
    }
}
