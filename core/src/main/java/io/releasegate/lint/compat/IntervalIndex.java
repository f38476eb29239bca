package io.releasegate.lint.compat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Closed intervals that can be asked which of them meet another one. */
final class IntervalIndex {
    private final Interval[] byLow;
    private final double[] lows;
    private final double[] highs;

    /** The largest upper end below each node of a balanced tree over the lower ends. */
    private final double[] reach;

    record Interval(double low, double high, int position) {}

    IntervalIndex(List<Interval> intervals) {
        byLow = intervals.toArray(Interval[]::new);
        Arrays.sort(byLow, Comparator.comparingDouble(Interval::low));
        lows = Arrays.stream(byLow).mapToDouble(Interval::low).toArray();
        highs = Arrays.stream(byLow).mapToDouble(Interval::high).sorted().toArray();
        reach = new double[Math.max(1, 4 * byLow.length)];
        if (byLow.length > 0) {
            fill(1, 0, byLow.length);
        }
    }

    private double fill(int node, int from, int to) {
        if (to - from == 1) {
            reach[node] = byLow[from].high();
        } else {
            int middle = (from + to) >>> 1;
            reach[node] = Math.max(fill(2 * node, from, middle), fill(2 * node + 1, middle, to));
        }
        return reach[node];
    }

    /** How many meet this one, its ends included. */
    int count(double low, double high) {
        return Math.max(0, firstAbove(lows, high, true) - firstAbove(highs, low, false));
    }

    /** The index of the first number above a limit, or not below it. */
    private static int firstAbove(double[] sorted, double limit, boolean strictly) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean above = strictly ? sorted[middle] > limit : sorted[middle] >= limit;
            if (above) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /** Adds the places of all that meet this one. */
    void add(double low, double high, BitSet into) {
        int to = firstAbove(lows, high, true);
        if (to > 0) {
            add(1, 0, byLow.length, to, low, into);
        }
    }

    private void add(int node, int from, int to, int limit, double low, BitSet into) {
        if (from >= limit || reach[node] < low) {
            return;
        }
        if (to - from == 1) {
            into.set(byLow[from].position());
            return;
        }
        int middle = (from + to) >>> 1;
        add(2 * node, from, middle, limit, low, into);
        add(2 * node + 1, middle, to, limit, low, into);
    }
}
