package io.releasegate.logic;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A value ready to be tested many times.
 *
 * @param value null for missing
 * @param key as in {@link Keys}
 * @param number what bounds compare; not a number where it does not read as one
 */
record Sample(@Nullable Value value, @Nullable Object key, double number) {
    static final Sample MISSING = new Sample(null, null, Double.NaN);

    static Sample of(Value value, boolean withNumber) {
        return new Sample(
                value,
                Keys.of(value),
                withNumber ? Numbers.asDouble(value).orElse(Double.NaN) : Double.NaN);
    }
}
