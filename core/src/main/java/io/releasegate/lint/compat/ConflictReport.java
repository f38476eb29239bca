package io.releasegate.lint.compat;

import io.releasegate.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The findings about one registry policy by what they mean for its activation. A finding about
 * freshness is in none of the lists; the reference has it so.
 */
public record ConflictReport(
        List<CompatFinding> contradictions,
        List<CompatFinding> shadowedRules,
        List<CompatFinding> coverageGaps,
        List<CompatFinding> warnings) {
    private static final Set<String> CONTRADICTIONS =
            Set.of(
                    "CONTRADICTORY_RULES",
                    "OVERLAPPING_RULES",
                    "AMBIGUOUS_OVERLAP",
                    "RULE_INVALID_LOGIC",
                    "APPROVAL_REQUIREMENT_IMPOSSIBLE");
    private static final Set<String> SHADOWED = Set.of("RULE_UNREACHABLE_SHADOWED");
    private static final Set<String> GAPS =
            Set.of("RULE_NO_COVERAGE", "TRANSITION_UNCOVERED", "COVERAGE_GAP");

    public ConflictReport {
        contradictions = List.copyOf(contradictions);
        shadowedRules = List.copyOf(shadowedRules);
        coverageGaps = List.copyOf(coverageGaps);
        warnings = List.copyOf(warnings);
    }

    public static ConflictReport of(CompatReport report) {
        List<CompatFinding> all = report.findings();
        return new ConflictReport(
                only(all, found -> CONTRADICTIONS.contains(found.code())),
                only(all, found -> SHADOWED.contains(found.code())),
                only(all, found -> GAPS.contains(found.code())),
                only(all, found -> !isNamed(found) && found.severity() == Severity.WARNING));
    }

    /** Whether nothing contradicts; gaps and shadows do not count. */
    public boolean isOk() {
        return contradictions.isEmpty();
    }

    private static boolean isNamed(CompatFinding found) {
        return CONTRADICTIONS.contains(found.code())
                || SHADOWED.contains(found.code())
                || GAPS.contains(found.code());
    }

    private static List<CompatFinding> only(
            List<CompatFinding> all, Predicate<CompatFinding> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
