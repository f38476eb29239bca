package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of a lint run by what they mean for whoever wants to activate a policy. Every error
 * and every warning stands in exactly one list; notes stand in none.
 *
 * @param contradictions what keeps a policy from going into force, errors of every other kind
 *     included
 * @param shadowedRules rules that decide nothing
 * @param coverageGaps transitions and targets that no rule speaks for
 * @param warnings all other warnings
 * @param errorCount errors of the run, in whichever list
 * @param warningCount warnings of the run, in whichever list
 */
public record ConflictReport(
        List<Diagnostic> contradictions,
        List<Diagnostic> shadowedRules,
        List<Diagnostic> coverageGaps,
        List<Diagnostic> warnings,
        int errorCount,
        int warningCount) {
    private static final Set<String> SHADOWED = Set.of("RULE_UNREACHABLE_SHADOWED", "RG-L006");
    private static final Set<String> GAPS =
            Set.of("RULE_NO_COVERAGE", "TRANSITION_UNCOVERED", "COVERAGE_GAP");

    private enum Part {
        CONTRADICTION,
        SHADOWED,
        GAP,
        WARNING
    }

    public ConflictReport {
        contradictions = List.copyOf(contradictions);
        shadowedRules = List.copyOf(shadowedRules);
        coverageGaps = List.copyOf(coverageGaps);
        warnings = List.copyOf(warnings);
    }

    public static ConflictReport of(LintReport report) {
        Map<Part, List<Diagnostic>> parts = new EnumMap<>(Part.class);
        for (Diagnostic found : report.diagnostics()) {
            if (found.severity() != Severity.INFO) {
                parts.computeIfAbsent(part(found), _ -> new ArrayList<>()).add(found);
            }
        }
        return new ConflictReport(
                parts.getOrDefault(Part.CONTRADICTION, List.of()),
                parts.getOrDefault(Part.SHADOWED, List.of()),
                parts.getOrDefault(Part.GAP, List.of()),
                parts.getOrDefault(Part.WARNING, List.of()),
                report.errorCount(),
                report.warningCount());
    }

    /** Whether nothing contradicts; shadowed rules, gaps and warnings do not. */
    public boolean isOk() {
        return contradictions.isEmpty();
    }

    /** Whether the run had no error at all. */
    public boolean isLintOk() {
        return errorCount == 0;
    }

    private static Part part(Diagnostic found) {
        if (SHADOWED.contains(found.code())) {
            return Part.SHADOWED;
        }
        if (GAPS.contains(found.code())) {
            return Part.GAP;
        }
        return found.severity() == Severity.ERROR ? Part.CONTRADICTION : Part.WARNING;
    }
}
