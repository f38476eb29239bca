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

    public boolean contains(BigDecimal number) {
        int aboveLow = low.map(number::compareTo).orElse(1);
        int belowHigh = high.map(end -> end.compareTo(number)).orElse(1);
        return (aboveLow > 0 || (aboveLow == 0 && lowClosed))
                && (belowHigh > 0 || (belowHigh == 0 && highClosed));
    }

    /** Whether there is no limit at all. */
    public boolean isEverything() {
        return low.isEmpty() && high.isEmpty();
    }
}
