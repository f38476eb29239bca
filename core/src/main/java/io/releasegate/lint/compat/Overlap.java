package io.releasegate.lint.compat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The overlap test of the reference: two policies share a signal, and all their controls together
 * contradict nothing.
 */
final class Overlap {
    private final List<CompatPolicy> ordered;
    private final BitSet never = new BitSet();

    Overlap(List<CompatPolicy> ordered) {
        this.ordered = ordered;
        Set<String> odd = new HashSet<>();
        for (CompatPolicy policy : ordered) {
            policy.bySignal()
                    .forEach((signal, controls) -> {
                        if (Bounds.isOdd(controls)) {
                            odd.add(signal);
                        }
                    });
        }
        for (int i = 0; i < ordered.size(); i++) {
            never.set(i, isNever(ordered.get(i), odd));
        }
    }

    /**
     * Contradictions that no further control can undo; lists can be widened, so they do not count.
     */
    private static boolean isNever(CompatPolicy policy, Set<String> odd) {
        if (policy.bySignal().isEmpty()) {
            return true;
        }
        for (Map.Entry<String, List<CompatControl>> one : policy.bySignal().entrySet()) {
            for (var found : SignalContradictions.in(one.getValue())) {
                boolean canBeUndone =
                        switch (found.code()) {
                            case SignalContradictions.IN_NOT_IN -> true;
                            case SignalContradictions.BOUNDS -> odd.contains(one.getKey());
                            default -> false;
                        };
                if (!canBeUndone) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the policy at this place overlaps with none. */
    boolean isNever(int position) {
        return never.get(position);
    }

    boolean between(int earlier, int later) {
        return between(ordered.get(earlier), ordered.get(later));
    }

    private static boolean between(CompatPolicy earlier, CompatPolicy later) {
        boolean shared = false;
        for (Map.Entry<String, List<CompatControl>> one : earlier.bySignal().entrySet()) {
            List<CompatControl> others = later.bySignal().get(one.getKey());
            shared |= others != null;
            if (SignalContradictions.excludeEachOther(
                    one.getValue(), others == null ? List.of() : others)) {
                return false;
            }
        }
        if (!shared) {
            return false;
        }
        for (Map.Entry<String, List<CompatControl>> one : later.bySignal().entrySet()) {
            if (!earlier.bySignal().containsKey(one.getKey())
                    && SignalContradictions.excludeEachOther(List.of(), one.getValue())) {
                return false;
            }
        }
        return true;
    }
}
