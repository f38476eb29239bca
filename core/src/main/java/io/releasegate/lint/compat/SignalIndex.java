package io.releasegate.lint.compat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Policies by what they say of one signal: the value they ask for, or the interval they leave. Two
 * that ask for different values, or leave intervals apart, never overlap.
 */
final class SignalIndex {
    private final String signal;
    private final List<Integer> all;
    private final Map<String, List<Integer>> byValue = new HashMap<>();
    private final List<Integer> withoutValue = new ArrayList<>();
    private final List<Integer> withoutBounds = new ArrayList<>();
    private final IntervalIndex intervals;

    SignalIndex(List<CompatPolicy> ordered, String signal, List<Integer> positions) {
        this.signal = signal;
        this.all = positions;
        List<IntervalIndex.Interval> found = new ArrayList<>();
        for (int position : positions) {
            Said said = Said.of(ordered.get(position).bySignal().getOrDefault(signal, List.of()));
            (said.value == null
                            ? withoutValue
                            : byValue.computeIfAbsent(said.value, _ -> new ArrayList<>()))
                    .add(position);
            if (said.bounds == null) {
                withoutBounds.add(position);
            } else {
                Bounds bounds = said.bounds;
                found.add(new IntervalIndex.Interval(bounds.low(), bounds.high(), position));
            }
        }
        intervals = new IntervalIndex(found);
    }

    /**
     * @param value the text of the one value asked for; null where none is
     * @param bounds null where there are none, or odd ones
     */
    private record Said(
            @org.jspecify.annotations.Nullable String value,
            @org.jspecify.annotations.Nullable Bounds bounds) {
        static Said of(List<CompatControl> controls) {
            String value = null;
            for (CompatControl control : controls) {
                if (control.is("==")) {
                    value = control.signature().json();
                }
            }
            Bounds bounds = Bounds.of(controls);
            boolean usable = !bounds.areUnlimited() && !Bounds.isOdd(controls);
            return new Said(value, usable ? bounds : null);
        }
    }

    private Said said(CompatPolicy policy) {
        return Said.of(policy.bySignal().getOrDefault(signal, List.of()));
    }

    /** How many of these could overlap with a policy as far as this signal tells. */
    int count(CompatPolicy policy) {
        Said said = said(policy);
        return Math.min(all.size(), Math.min(valueCount(said), boundCount(said)));
    }

    private int valueCount(Said said) {
        return said.value == null
                ? Integer.MAX_VALUE
                : withoutValue.size() + byValue.getOrDefault(said.value, List.of()).size();
    }

    private int boundCount(Said said) {
        return said.bounds == null
                ? Integer.MAX_VALUE
                : withoutBounds.size() + intervals.count(said.bounds.low(), said.bounds.high());
    }

    /** Adds the places of these. */
    void candidates(CompatPolicy policy, BitSet into) {
        Said said = said(policy);
        if (said.value != null && valueCount(said) <= boundCount(said)) {
            withoutValue.forEach(into::set);
            byValue.getOrDefault(said.value, List.of()).forEach(into::set);
        } else if (said.bounds != null) {
            withoutBounds.forEach(into::set);
            intervals.add(said.bounds.low(), said.bounds.high(), into);
        } else {
            all.forEach(into::set);
        }
    }
}
