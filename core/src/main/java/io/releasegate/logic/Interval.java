package io.releasegate.logic;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers between two ends; an end that is not there is no limit.
 *
 * @param lowClosed whether the lower end itself belongs to it
 * @param highClosed whether the upper end itself belongs to it
 */
public record Interval(
        Optional<BigDecimal> low,
        boolean lowClosed,
        Optional<BigDecimal> high,
        boolean highClosed) {

    public boolean isPoint() {
        return low.isPresent() && low.equals(high);
    }

    /** Whether there is no limit at all. */
    public boolean isEverything() {
        return low.isEmpty() && high.isEmpty();
    }
}
