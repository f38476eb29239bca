package io.releasegate.cli;

import io.releasegate.lint.LintReport;

/** Findings as JSON: the reference's members in its order, then ours. */
final class LintJson {
    private LintJson() {}

    static String of(LintResult result) {
        LintReport report = result.report();
        return JsonText.asOrdered(
                new Members()
                        .with("ok", report.isOk())
                        .with("policy_dir", result.input().shownFolder())
                        .with("policy_count", report.policyCount())
                        .with("error_count", report.errorCount())
                        .with("warning_count", report.warningCount())
                        .with("issues", report.diagnostics(), DiagnosticJson::issue)
                        .with("info_count", report.infoCount())
                        .with("undecided_count", report.unknownCount())
                        .object());
    }
}
