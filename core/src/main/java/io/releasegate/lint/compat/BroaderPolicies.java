package io.releasegate.lint.compat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the first earlier policy with the same result whose controls are all among those of a later
 * one. Each policy is kept under the rarest of its controls, and once for each spelling.
 */
final class BroaderPolicies {
    private final List<CompatPolicy> ordered;
    private final Overlap overlap;
    private final Map<CompatControl.Signature, Integer> uses = new HashMap<>();
    private final Map<Key, List<Integer>> kept = new HashMap<>();
    private final Set<Spelling> known = new HashSet<>();

    private record Key(String result, CompatControl.Signature rarest) {}

    private record Spelling(String result, List<CompatControl.Signature> controls) {}

    BroaderPolicies(List<CompatPolicy> ordered, Overlap overlap) {
        this.ordered = ordered;
        this.overlap = overlap;
        for (CompatPolicy policy : ordered) {
            policy.signatures().forEach(signature -> uses.merge(signature, 1, Integer::sum));
        }
    }

    void add(int position) {
        CompatPolicy policy = ordered.get(position);
        List<CompatControl.Signature> controls =
                policy.controls().stream().map(CompatControl::signature).toList();
        if (known.add(new Spelling(policy.result(), controls))) {
            CompatControl.Signature rarest =
                    policy.signatures().stream()
                            .min(Comparator.comparingInt(uses::get))
                            .orElseThrow();
            kept.computeIfAbsent(new Key(policy.result(), rarest), _ -> new ArrayList<>())
                    .add(position);
        }
    }

    /** The place of the first one before this place that overlaps with it. */
    OptionalInt before(int position) {
        CompatPolicy current = ordered.get(position);
        int best = Integer.MAX_VALUE;
        for (CompatControl.Signature signature : current.signatures()) {
            for (int candidate :
                    kept.getOrDefault(new Key(current.result(), signature), List.of())) {
                if (candidate >= best) {
                    break;
                }
                if (current.signatures().containsAll(ordered.get(candidate).signatures())
                        && overlap.between(candidate, position)) {
                    best = candidate;
                }
            }
        }
        return best == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
