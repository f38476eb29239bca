package io.releasegate.logic;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The numbers that stand for all numbers, given those that tests mention: each of them, and the
 * ones next to it on both sides, so that every gap between two is represented. Bounds compare as
 * binary64 while equality is exact; from 2^53 on these differ, so there the neighbours in both
 * senses count.
 */
final class NumberLine {
    private static final BigDecimal EXACT_LIMIT = new BigDecimal(BigInteger.TWO.pow(53));
    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE);
    private static final BigInteger BEYOND = BigInteger.TEN.pow(400);

    private final NavigableSet<BigDecimal> points = new TreeSet<>();

    NumberLine(List<Value> mentioned) {
        for (Value value : mentioned) {
            switch (value) {
                case Value.Whole whole -> add(new BigDecimal(whole.value()));
                case Value.Real real when Double.isFinite(real.value()) ->
                        add(new BigDecimal(real.value()));
                case Value.Bool _, Value.Text _ ->
                        Numbers.asDouble(value)
                                .filter(Double::isFinite)
                                .ifPresent(number -> add(new BigDecimal(number)));
                case Value.Real _, Value.Null _, Value.Sequence _, Value.Mapping _ -> {}
            }
        }
    }

    /** Finite representatives, those next to a mentioned number first, then the extremes. */
    List<Value> representatives() {
        List<Value> found = new ArrayList<>();
        if (points.isEmpty()) {
            found.add(Value.of(1));
        }
        for (BigDecimal point : points) {
            neighbours(point, found);
        }
        points.forEach(point -> found.add(value(point)));
        found.add(new Value.Whole(BEYOND));
        found.add(new Value.Whole(BEYOND.negate()));
        found.add(Value.of(Double.POSITIVE_INFINITY));
        found.add(Value.of(Double.NEGATIVE_INFINITY));
        found.add(Value.of(Double.NaN));
        return found;
    }

    private void add(BigDecimal number) {
        points.add(number.stripTrailingZeros());
        if (number.abs().compareTo(EXACT_LIMIT) >= 0 && number.abs().compareTo(LARGEST) <= 0) {
            double rounded = number.doubleValue();
            for (double near :
                    new double[] {rounded, Math.nextUp(rounded), Math.nextDown(rounded)}) {
                if (Double.isFinite(near)) {
                    points.add(new BigDecimal(near).stripTrailingZeros());
                }
            }
        }
    }

    private void neighbours(BigDecimal point, List<Value> found) {
        BigDecimal above = points.higher(point);
        BigDecimal below = points.lower(point);
        BigDecimal next = point.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        BigDecimal previous = point.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        if (above == null || next.compareTo(above) < 0) {
            found.add(value(next));
        } else {
            between(point, above, found);
        }
        if (below == null || previous.compareTo(below) > 0) {
            found.add(value(previous));
        }
    }

    private static void between(BigDecimal low, BigDecimal high, List<Value> found) {
        double middle = low.add(high).doubleValue() / 2;
        for (double candidate : new double[] {middle, Math.nextUp(low.doubleValue())}) {
            if (Double.isFinite(candidate)
                    && new BigDecimal(candidate).compareTo(low) > 0
                    && new BigDecimal(candidate).compareTo(high) < 0) {
                found.add(Value.of(candidate));
                return;
            }
        }
    }

    private static Value value(BigDecimal number) {
        return number.remainder(BigDecimal.ONE).signum() == 0
                ? new Value.Whole(number.toBigIntegerExact())
                : Value.of(number.doubleValue());
    }
}
