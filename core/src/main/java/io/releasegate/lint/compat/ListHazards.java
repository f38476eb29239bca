package io.releasegate.lint.compat;

import io.releasegate.canonical.source.SourceNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lists whose elements no set can hold. Where one meets a list of the opposite operator on the same
 * signal the reference ends without a report.
 */
final class ListHazards {
    private final Map<String, Seen> bySignal = new HashMap<>();

    /** A list met before: the earliest of any kind, and the earliest with a hazard in it. */
    private static final class Seen {
        private final Map<String, Integer> any = new HashMap<>();
        private final Map<String, Integer> hazard = new HashMap<>();
        private final Map<String, CompatFinding> finding = new HashMap<>();
    }

    /** Whether the policy alone makes the reference end. */
    static Optional<CompatFinding> within(CompatPolicy policy) {
        ListHazards hazards = new ListHazards();
        hazards.add(policy, 0);
        return hazards.bySignal.values().stream()
                .filter(seen -> seen.any.size() == 2 && !seen.hazard.isEmpty())
                .map(seen -> seen.finding.values().iterator().next())
                .findFirst();
    }

    /** Remembers the lists of a policy at its place in the order. */
    void add(CompatPolicy policy, int position) {
        for (CompatControl control : policy.controls()) {
            if (!isList(control)) {
                continue;
            }
            Seen seen = bySignal.computeIfAbsent(control.signal(), _ -> new Seen());
            seen.any.putIfAbsent(control.signature().operator(), position);
            control.unhashable()
                    .ifPresent(node -> {
                        seen.hazard.putIfAbsent(control.signature().operator(), position);
                        seen.finding.putIfAbsent(
                                control.signature().operator(), finding(policy, node));
                    });
        }
    }

    /** Whether the policy meets an earlier one, up to a place in the order, so that both end it. */
    Optional<CompatFinding> meeting(CompatPolicy policy, int last) {
        for (CompatControl control : policy.controls()) {
            Seen seen = isList(control) ? bySignal.get(control.signal()) : null;
            if (seen == null) {
                continue;
            }
            String opposite = control.is("in") ? "not in" : "in";
            if (control.unhashable().isPresent()
                    && seen.any.getOrDefault(opposite, Integer.MAX_VALUE) <= last) {
                return Optional.of(finding(policy, control.unhashable().get()));
            }
            if (seen.hazard.getOrDefault(opposite, Integer.MAX_VALUE) <= last) {
                return Optional.ofNullable(seen.finding.get(opposite));
            }
        }
        return Optional.empty();
    }

    private static boolean isList(CompatControl control) {
        return control.members().isPresent()
                && !control.signal().isEmpty()
                && (control.is("in") || control.is("not in"));
    }

    private static CompatFinding finding(CompatPolicy policy, SourceNode node) {
        return CompatFinding.error(
                        CompatReport.FAILED,
                        "A list of values may hold texts, numbers and true or false; this is a"
                                + " list or an object. Name its parts as values of their own.",
                        policy.document().tree().span(node))
                .of(policy);
    }
}
