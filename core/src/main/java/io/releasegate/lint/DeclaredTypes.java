package io.releasegate.lint;

import io.releasegate.logic.SignalTypes;
import io.releasegate.logic.ValueType;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the catalogue says of signals, as the algebra takes it. */
final class DeclaredTypes implements SignalTypes {
    private final SignalCatalogue catalogue;
    private final Map<String, ValueType> known = new HashMap<>();

    DeclaredTypes(SignalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public ValueType of(String signal) {
        return known.computeIfAbsent(signal, name -> of(catalogue.typeOf(name)));
    }

    static ValueType of(SignalType type) {
        return switch (type) {
            case SignalType.Any _ -> new ValueType.Anything();
            case SignalType.Bool _ -> new ValueType.Truth();
            case SignalType.Whole it ->
                    new ValueType.Numeric(
                            true,
                            low(it.least().map(BigDecimal::valueOf)),
                            high(it.most().map(BigDecimal::valueOf)));
            case SignalType.Real it ->
                    new ValueType.Numeric(false, low(it.least()), high(it.most()));
            case SignalType.Text it when it.allowed().isEmpty() -> new ValueType.AnyText();
            case SignalType.Text it ->
                    new ValueType.OneOf(it.allowed().stream().map(Value::of).toList());
            case SignalType.ListOf it -> new ValueType.ListOf(of(it.item()));
        };
    }

    private static double low(Optional<BigDecimal> end) {
        return end.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
    }

    private static double high(Optional<BigDecimal> end) {
        return end.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
    }
}
