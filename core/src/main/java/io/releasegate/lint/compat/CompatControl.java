package io.releasegate.lint.compat;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A control with its value as the reference compares it.
 *
 * @param members the elements of a list by what makes them equal; empty where it is no list
 * @param unhashable an element that is a list or an object, which no set can hold
 * @param number the value where it converts to one
 */
record CompatControl(
        Signature signature,
        Value value,
        Optional<Set<String>> members,
        Optional<SourceNode> unhashable,
        Optional<Double> number,
        SourceNode node) {

    /** What makes two controls the same to the reference. */
    record Signature(String signal, String operator, String json) {}

    static CompatControl of(
            CompatDocument document, String signal, String operator, SourceNode written) {
        Value value = dumped(document, written);
        Optional<SourceNode> unhashable = Optional.empty();
        Optional<Set<String>> members = Optional.empty();
        if (written instanceof SourceNode.Items list) {
            members = Optional.of(elements(((Value.Sequence) value).items()));
            unhashable =
                    list.items().stream()
                            .filter(item -> !(item instanceof SourceNode.Scalar))
                            .findFirst();
        }
        return new CompatControl(
                new Signature(signal, operator, PythonValues.json(value)),
                value,
                members,
                unhashable,
                number(value),
                written);
    }

    String signal() {
        return signature.signal();
    }

    boolean is(String operator) {
        return signature.operator().equals(operator);
    }

    boolean isLower() {
        return number.isPresent() && (is(">") || is(">="));
    }

    boolean isUpper() {
        return number.isPresent() && (is("<") || is("<="));
    }

    boolean isClosed() {
        return signature.operator().length() == 2;
    }

    /** Dates become texts, and numbers that are not finite become null. */
    private static Value dumped(CompatDocument document, SourceNode node) {
        return switch (node) {
            case SourceNode.Items list ->
                    Value.of(list.items().stream().map(item -> dumped(document, item)).toList());
            case SourceNode.Members map -> {
                Map<String, Value> members = new LinkedHashMap<>();
                map.members()
                        .forEach(
                                (key, member) -> members.put(key, dumped(document, member.node())));
                yield Value.of(members);
            }
            case SourceNode.Scalar scalar -> {
                if (scalar.value() instanceof Value.Real real && !Double.isFinite(real.value())) {
                    yield Value.NULL;
                }
                yield document.date(scalar)
                        .<Value>map(date -> Value.of(date.iso()))
                        .orElse(scalar.value());
            }
        };
    }

    private static Set<String> elements(List<Value> items) {
        List<String> keys = new ArrayList<>();
        items.forEach(item -> keys.add(hashKey(item)));
        return new HashSet<>(keys);
    }

    /** Equal for 1, 1.0 and true, as in a set of the reference. */
    private static String hashKey(Value value) {
        return switch (value) {
            case Value.Bool bool -> bool.value() ? "1" : "0";
            case Value.Whole whole -> whole.value().toString();
            case Value.Real real -> plain(new BigDecimal(real.value()));
            case Value.Null _, Value.Text _, Value.Sequence _, Value.Mapping _ ->
                    "=" + PythonValues.json(value);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Optional<Double> number(Value value) {
        return Numbers.asDouble(value)
                .filter(number -> !(value instanceof Value.Whole) || Double.isFinite(number));
    }
}
