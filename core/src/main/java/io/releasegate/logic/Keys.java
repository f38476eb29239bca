package io.releasegate.logic;

import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Something to look values up by: two keys are equal exactly where {@code Equality} calls the
 * values the same. What equals nothing, not even itself, has a key of its own each time.
 */
final class Keys {
    private enum Nothing {
        NULL
    }

    private Keys() {}

    static Object of(Value value) {
        return switch (value) {
            case Value.Null _ -> Nothing.NULL;
            case Value.Text text -> text.value();
            case Value.Bool bool -> bool.value() ? BigDecimal.ONE : BigDecimal.ZERO;
            case Value.Whole whole -> new BigDecimal(whole.value()).stripTrailingZeros();
            case Value.Real real -> ofReal(real.value());
            case Value.Sequence list -> list.items().stream().map(Keys::of).toList();
            case Value.Mapping map -> {
                Map<String, Object> members = new HashMap<>();
                map.members().forEach((name, member) -> members.put(name, of(member)));
                yield members;
            }
        };
    }

    private static Object ofReal(double number) {
        if (Double.isNaN(number)) {
            return new Object();
        }
        return Double.isInfinite(number)
                ? (Object) number
                : new BigDecimal(number).stripTrailingZeros();
    }
}
