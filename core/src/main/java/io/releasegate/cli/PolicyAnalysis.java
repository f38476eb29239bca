package io.releasegate.cli;

import io.releasegate.analysis.SolverReport;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what lint proves of ordinary policies into the words of the solver's report. */
final class PolicyAnalysis {
    private static final Set<String> GAPS =
            Set.of("RULE_NO_COVERAGE", "TRANSITION_UNCOVERED", "COVERAGE_GAP");
    private static final Set<String> SHADOWED = Set.of("RULE_UNREACHABLE_SHADOWED");

    private PolicyAnalysis() {}

    static SolverReport join(
            SolverReport scopes,
            List<SourceFile> policies,
            Optional<Tree> targets,
            LintSettings settings) {
        LintSession.Outcome outcome =
                LintSession.empty(settings)
                        .lint(
                                policies,
                                targets.flatMap(CoverageTargets::of).orElse(CoverageTargets.NONE));
        LintReport report = outcome.report();
        int rules =
                outcome.policies().combinations().stream()
                        .mapToInt(combined -> combined.rules().size())
                        .sum();
        return scopes.and(
                report.policyCount(),
                rules,
                report.diagnostics().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .filter(found -> !GAPS.contains(found.code()))
                        .map(found -> other("lint_", "LINT_CONTRADICTION", found))
                        .toList(),
                report.diagnostics().stream()
                        .filter(found -> GAPS.contains(found.code()))
                        .map(found -> other("lint_gap_", "LINT_GAP", found))
                        .toList(),
                report.diagnostics().stream()
                        .filter(found -> SHADOWED.contains(found.code()))
                        .map(found -> other("lint_", "LINT_SHADOWED", found))
                        .toList(),
                report.undecided().stream()
                        .map(open ->
                                "Not decided: "
                                        + open.code()
                                        + " of "
                                        + String.join(", ", open.rules())
                                        + ": "
                                        + open.reason()
                                        + ".")
                        .toList());
    }

    private static SolverReport.OtherFinding other(String prefix, String type, Diagnostic found) {
        Members details = new Members();
        if (SHADOWED.contains(found.code())) {
            details.with("rule_id", found.subject())
                    .with(
                            "shadowed_by",
                            Value.of(found.metadata().getOrDefault("shadowed_by", "")));
        }
        return SolverReport.other(prefix, type, details.all(DiagnosticJson.issue(found)).object());
    }
}
