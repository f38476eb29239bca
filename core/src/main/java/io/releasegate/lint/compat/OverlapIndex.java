package io.releasegate.lint.compat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Policies that could overlap with another one, without looking at the rest: they share a signal
 * and are not excluded by it. Policies that name the same signals are kept together, so that the
 * most telling of them can be asked.
 */
final class OverlapIndex {
    private static final int FEW = 32;

    private final List<CompatPolicy> ordered;
    private final List<Integer> positions;
    private final Map<String, SignalIndex> bySignal = new HashMap<>();
    private final Map<String, List<Group>> groups = new HashMap<>();

    OverlapIndex(List<CompatPolicy> ordered, List<Integer> positions) {
        this.ordered = ordered;
        this.positions = positions;
        Map<Set<String>, List<Integer>> sameSignals = new LinkedHashMap<>();
        Map<String, List<Integer>> withSignal = new HashMap<>();
        for (int position : positions) {
            Set<String> signals = ordered.get(position).bySignal().keySet();
            sameSignals.computeIfAbsent(signals, _ -> new ArrayList<>()).add(position);
            for (String signal : signals) {
                withSignal.computeIfAbsent(signal, _ -> new ArrayList<>()).add(position);
            }
        }
        withSignal.forEach((signal, all) -> bySignal.put(signal, index(signal, all)));
        sameSignals.forEach((signals, all) -> {
            Group group = new Group(signals, all);
            for (String signal : signals) {
                groups.computeIfAbsent(signal, _ -> new ArrayList<>()).add(group);
            }
        });
    }

    private SignalIndex index(String signal, List<Integer> members) {
        return new SignalIndex(ordered, signal, members);
    }

    /** Policies that name exactly these signals. */
    private final class Group {
        private final List<Integer> members;
        private final Set<String> signals;
        private final Map<String, SignalIndex> indexes = new HashMap<>();

        private Group(Set<String> signals, List<Integer> members) {
            this.signals = signals;
            this.members = members;
        }

        /** The index of the shared signal that leaves the fewest. */
        private SignalIndex mostTelling(CompatPolicy policy) {
            SignalIndex best = null;
            for (String signal : policy.bySignal().keySet()) {
                if (signals.contains(signal)) {
                    SignalIndex one = indexes.computeIfAbsent(signal, it -> index(it, members));
                    best = best == null || one.count(policy) < best.count(policy) ? one : best;
                }
            }
            return Objects.requireNonNull(best);
        }
    }

    /** Adds the places of all that could overlap; some of them may stand after the last one. */
    void candidates(CompatPolicy policy, int last, BitSet into) {
        int before = before(last);
        List<SignalIndex> direct = new ArrayList<>();
        long cost = 0;
        for (String signal : policy.bySignal().keySet()) {
            SignalIndex index = bySignal.get(signal);
            if (index != null) {
                direct.add(index);
                cost += index.count(policy);
            }
        }
        long least = Math.min(before, cost);
        List<SignalIndex> grouped = least > FEW ? groupsBelow(least, policy) : List.of();
        if (!grouped.isEmpty()) {
            grouped.forEach(index -> index.candidates(policy, into));
        } else if (before < cost) {
            positions.subList(0, before).forEach(into::set);
        } else {
            direct.forEach(index -> index.candidates(policy, into));
        }
    }

    /** One index for each group that shares a signal, where all of them leave fewer; else none. */
    private List<SignalIndex> groupsBelow(long limit, CompatPolicy policy) {
        Set<Group> sharing = new LinkedHashSet<>();
        List<SignalIndex> chosen = new ArrayList<>();
        long cost = 0;
        for (String signal : policy.bySignal().keySet()) {
            for (Group group : groups.getOrDefault(signal, List.of())) {
                if (sharing.add(group)) {
                    SignalIndex most = group.mostTelling(policy);
                    chosen.add(most);
                    cost += 1 + most.count(policy);
                }
                if (cost >= limit) {
                    return List.of();
                }
            }
        }
        return chosen;
    }

    /** How many of ours stand at this place or before. */
    private int before(int last) {
        int found = Collections.binarySearch(positions, last);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
