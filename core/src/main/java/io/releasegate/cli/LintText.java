package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.LintReport;

import java.util.List;

/** Findings for people. */
final class LintText {
    private LintText() {}

    static String of(LintResult result) {
        LintReport report = result.report();
        StringBuilder text = new StringBuilder();
        text.append("Policy Lint: ").append(report.isOk() ? "PASS" : "FAIL");
        text.append("\nPolicy Dir: ").append(result.input().shownFolder());
        text.append("\nPolicies: ").append(report.policyCount());
        text.append("\nErrors: ").append(report.errorCount());
        text.append("\nWarnings: ").append(report.warningCount());
        if (report.infoCount() > 0) {
            text.append("\nNotes: ").append(report.infoCount());
            text.append(", listed with --format json");
        }
        List<Diagnostic> pressing =
                report.diagnostics().stream()
                        .filter(found -> found.severity() != Severity.INFO)
                        .toList();
        if (!pressing.isEmpty()) {
            text.append("\n\nIssues:");
        }
        for (Diagnostic diagnostic : pressing) {
            text.append('\n').append(DiagnosticJson.text(diagnostic));
        }
        return text.toString();
    }
}
