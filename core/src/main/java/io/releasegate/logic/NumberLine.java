package io.releasegate.logic;

import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The numbers that stand for all numbers, given those that tests mention: each of them, and the
 * ones next to it on both sides, so that every gap between two is represented, and by a whole
 * number where the gap holds one. Bounds compare as binary64 while equality is exact; from 2^53 on
 * these differ, so there the neighbours in both senses count.
 */
final class NumberLine {
    private static final BigDecimal EXACT_LIMIT = new BigDecimal(BigInteger.TWO.pow(53));
    private static final BigDecimal LARGEST = new BigDecimal(Double.MAX_VALUE).stripTrailingZeros();
    private static final BigInteger BEYOND = BigInteger.TEN.pow(400);

    private final NavigableSet<BigDecimal> points = new TreeSet<>();
    private final boolean everyGap;

    NumberLine(Mentions mentions, ValueType type) {
        for (Value value : mentions.values()) {
            switch (value) {
                case Value.Whole whole -> add(new BigDecimal(whole.value()));
                case Value.Real real -> addFinite(real.value());
                case Value.Bool _, Value.Text _ -> {
                    if (mentions.hasBounds()) {
                        Numbers.asDouble(value).ifPresent(this::addFinite);
                    }
                }
                case Value.Null _, Value.Sequence _, Value.Mapping _ -> {}
            }
        }
        if (type instanceof ValueType.Numeric range) {
            addFinite(range.low());
            addFinite(range.high());
        }
        everyGap = mentions.hasBounds() || type instanceof ValueType.Numeric;
    }

    /** Finite representatives, those next to a mentioned number first, then the extremes. */
    List<Value> representatives() {
        List<Value> found = new ArrayList<>();
        if (points.isEmpty()) {
            found.add(Value.of(1));
        } else if (everyGap) {
            points.forEach(point -> neighbours(point, found));
            points.forEach(point -> found.add(value(point)));
        } else {
            neighbours(points.last(), found);
            neighbours(points.first(), found);
        }
        found.add(new Value.Whole(BEYOND));
        found.add(new Value.Whole(BEYOND.negate()));
        found.add(Value.of(Double.POSITIVE_INFINITY));
        found.add(Value.of(Double.NEGATIVE_INFINITY));
        found.add(Value.of(Double.NaN));
        return found;
    }

    /** Whether some test speaks of numbers. */
    boolean isAsked() {
        return !points.isEmpty();
    }

    /**
     * The stretches of the type's numbers for which this is true; the type's own ends are no end.
     */
    List<Interval> intervals(Predicate<Value> holds, ValueType type) {
        Stretches stretches = new Stretches();
        Value below = below(points.first());
        stretches.next(Optional.empty(), false, type.admits(below) && holds.test(below));
        for (BigDecimal point : points) {
            if (type.admits(value(point))) {
                boolean first = type instanceof ValueType.Numeric it && isEnd(point, it.low());
                stretches.next(
                        first ? Optional.empty() : Optional.of(point),
                        true,
                        holds.test(value(point)));
            }
            above(point)
                    .filter(type::admits)
                    .ifPresent(it -> stretches.next(Optional.of(point), false, holds.test(it)));
        }
        return stretches.closed();
    }

    private static boolean isEnd(BigDecimal point, double end) {
        return Double.isFinite(end) && point.compareTo(new BigDecimal(end)) == 0;
    }

    /** Puts neighbours that are both in together. */
    private static final class Stretches {
        private final List<Interval> found = new ArrayList<>();
        private Optional<BigDecimal> low = Optional.empty();
        private boolean lowClosed;
        private boolean open;

        /** The part that begins here is in or not; a closed end belongs to it. */
        void next(Optional<BigDecimal> end, boolean closed, boolean in) {
            if (in && !open) {
                low = end;
                lowClosed = closed;
            } else if (open && !in) {
                found.add(new Interval(low, lowClosed, end, !closed));
            }
            open = in;
        }

        List<Interval> closed() {
            if (open) {
                found.add(new Interval(low, lowClosed, Optional.empty(), false));
            }
            return found;
        }
    }

    private static Value below(BigDecimal point) {
        return value(point.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE));
    }

    /** A number between this point and the next, where there is one. */
    private Optional<Value> above(BigDecimal point) {
        BigDecimal higher = points.higher(point);
        BigDecimal next = point.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        if (higher == null || next.compareTo(higher) < 0) {
            return Optional.of(value(next));
        }
        List<Value> found = new ArrayList<>();
        between(point, higher, found);
        return found.stream().findFirst();
    }

    private void addFinite(double number) {
        if (Double.isFinite(number)) {
            add(new BigDecimal(number));
        }
    }

    private void add(BigDecimal number) {
        points.add(number.stripTrailingZeros());
        if (number.abs().compareTo(LARGEST) > 0) {
            points.add(LARGEST);
            points.add(LARGEST.negate());
        } else if (number.abs().compareTo(EXACT_LIMIT) >= 0) {
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
        BigDecimal below = points.lower(point);
        BigDecimal previous = point.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
        above(point).ifPresent(found::add);
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
