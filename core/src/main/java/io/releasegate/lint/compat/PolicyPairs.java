package io.releasegate.lint.compat;

import io.releasegate.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Conflicts and shadows between two policies. The reference compares every pair; here each policy
 * meets only those that an index cannot rule out, and the findings come in the same order.
 */
final class PolicyPairs {
    private final List<CompatPolicy> ordered;
    private final Overlap overlap;
    private final Map<BigInteger, Map<String, OverlapIndex>> byPriority = new HashMap<>();
    private final BroaderPolicies broader;
    private final ListHazards hazards = new ListHazards();

    PolicyPairs(List<CompatPolicy> policies) {
        this.ordered = new ArrayList<>(policies);
        ordered.sort(
                Comparator.comparing(CompatPolicy::priority)
                        .thenComparing(CompatPolicy::id, PythonValues.CODE_POINTS));
        this.overlap = new Overlap(ordered);
        this.broader = new BroaderPolicies(ordered, overlap);
        Map<BigInteger, Map<String, List<Integer>>> members = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            if (!overlap.isNever(i)) {
                members.computeIfAbsent(ordered.get(i).priority(), _ -> new HashMap<>())
                        .computeIfAbsent(ordered.get(i).result(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        members.forEach((priority, results) -> {
            Map<String, OverlapIndex> indexes = new HashMap<>();
            results.forEach((key, all) -> indexes.put(key, new OverlapIndex(ordered, all)));
            byPriority.put(priority, indexes);
        });
    }

    /** Adds what is found; gives what makes the reference end without a report. */
    Optional<CompatFinding> check(List<CompatFinding> found) {
        for (int i = 0; i < ordered.size(); i++) {
            CompatPolicy current = ordered.get(i);
            OptionalInt shadow = overlap.isNever(i) ? OptionalInt.empty() : broader.before(i);
            int last = shadow.orElse(i - 1);
            Optional<CompatFinding> end = hazards.meeting(current, last);
            if (end.isPresent()) {
                return end;
            }
            if (!overlap.isNever(i)) {
                conflicts(i, last, found);
                broader.add(i);
            }
            if (shadow.isPresent()) {
                found.add(shadowed(current, ordered.get(shadow.getAsInt())));
            }
            hazards.add(current, i);
        }
        return Optional.empty();
    }

    private void conflicts(int position, int last, List<CompatFinding> found) {
        CompatPolicy current = ordered.get(position);
        BitSet candidates = new BitSet();
        byPriority
                .getOrDefault(current.priority(), Map.of())
                .forEach((result, index) -> {
                    if (!result.equals(current.result())) {
                        index.candidates(current, last, candidates);
                    }
                });
        for (int i = candidates.nextSetBit(0);
                i >= 0 && i <= last;
                i = candidates.nextSetBit(i + 1)) {
            if (overlap.between(i, position)) {
                found.add(conflict(current, ordered.get(i)));
            }
        }
    }

    private static CompatFinding conflict(CompatPolicy current, CompatPolicy earlier) {
        return CompatFinding.error(
                        "CONTRADICTORY_RULES",
                        "The policies `"
                                + earlier.id()
                                + "` and `"
                                + current.id()
                                + "` share signals and priority "
                                + current.priority()
                                + " and give different results.",
                        current.span())
                .of(current)
                .about(List.of(current.ref(), earlier.ref()))
                .with(details("conflicts_with", earlier, current));
    }

    private static CompatFinding shadowed(CompatPolicy current, CompatPolicy earlier) {
        return CompatFinding.warning(
                        "RULE_UNREACHABLE_SHADOWED",
                        "The policy `"
                                + current.id()
                                + "` adds nothing: `"
                                + earlier.id()
                                + "` comes first, asks for less and gives the same result.",
                        current.span())
                .of(current)
                .about(List.of(current.ref(), earlier.ref()))
                .with(details("shadowed_by", earlier, current));
    }

    private static Value.Mapping details(String key, CompatPolicy earlier, CompatPolicy current) {
        Map<String, Value> details = new LinkedHashMap<>();
        details.put(key, Value.of(earlier.id()));
        details.put("priority", new Value.Whole(current.priority()));
        return new Value.Mapping(details);
    }
}
