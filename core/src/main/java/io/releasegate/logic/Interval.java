package io.releasegate.logic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    /** What ascending intervals without common numbers leave of the line, ascending. */
    public static List<Interval> between(List<Interval> intervals) {
        List<Interval> found = new ArrayList<>();
        Optional<BigDecimal> end = Optional.empty();
        boolean closed = false;
        boolean open = true;
        for (Interval interval : intervals) {
            if (interval.low.isPresent()) {
                found.add(new Interval(end, closed, interval.low, !interval.lowClosed));
            }
            end = interval.high;
            closed = !interval.highClosed;
            open = end.isPresent();
        }
        if (open) {
            found.add(new Interval(end, closed, Optional.empty(), false));
        }
        return found;
    }
}
