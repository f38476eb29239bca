package io.releasegate.cli;

import io.releasegate.lint.compat.CompatFinding;
import io.releasegate.lint.compat.CompatReport;
import io.releasegate.lint.compat.ConflictReport;
import io.releasegate.value.Value;

/** A report of the compat profile: the members of the reference in its order, then ours. */
final class CompatJson {
    private CompatJson() {}

    /**
     * @param alone whether a single registry policy was linted; the reference reports on one
     *     without a folder and a count, and sorts its findings a second time
     */
    static Value.Mapping of(CompatReport report, String shownFolder, boolean alone) {
        Members members = new Members().with("ok", report.isOk());
        if (!alone) {
            members.with("policy_dir", shownFolder).with("policy_count", report.policyCount());
        }
        members.with("error_count", report.errorCount())
                .with("warning_count", report.warningCount())
                .with("issues", report.findings(), CompatJson::issue);
        if (alone) {
            members.with("conflicts", conflicts(report));
        }
        return members.with("profile", CompatFinding.PROFILE).object();
    }

    static Value.Mapping issue(CompatFinding finding) {
        Members members = plain(finding);
        return members.with("file", finding.span().source())
                .with("line", finding.span().start().line())
                .with("column", finding.span().start().column())
                .object();
    }

    private static Members plain(CompatFinding finding) {
        Members members =
                new Members()
                        .with("severity", finding.severity().name())
                        .with("code", finding.code())
                        .with("message", finding.message());
        finding.policyId().ifPresent(id -> members.with("policy_id", id));
        finding.sourceFile().ifPresent(file -> members.with("source_file", file));
        if (!finding.metadata().members().isEmpty()) {
            members.with("metadata", finding.metadata());
        }
        return members;
    }

    private static Value conflicts(CompatReport report) {
        ConflictReport conflicts = ConflictReport.of(report);
        return new Members()
                .with("ok", conflicts.isOk())
                .with("contradictions", conflicts.contradictions(), CompatJson::brief)
                .with("shadowed_rules", conflicts.shadowedRules(), CompatJson::brief)
                .with("coverage_gaps", conflicts.coverageGaps(), CompatJson::brief)
                .with("warnings", conflicts.warnings(), CompatJson::brief)
                .with(
                        "summary",
                        new Members()
                                .with("contradiction_count", conflicts.contradictions().size())
                                .with("shadowed_rule_count", conflicts.shadowedRules().size())
                                .with("coverage_gap_count", conflicts.coverageGaps().size())
                                .with("warning_count", conflicts.warnings().size())
                                .object())
                .with(
                        "lint",
                        new Members()
                                .with("ok", report.isOk())
                                .with("error_count", report.errorCount())
                                .with("warning_count", report.warningCount())
                                .object())
                .object();
    }

    private static Value brief(CompatFinding finding) {
        return plain(finding).object();
    }

    /** The same for people. */
    static String text(CompatReport report, String shownFolder) {
        StringBuilder text = new StringBuilder();
        text.append("Policy Lint: ").append(report.isOk() ? "PASS" : "FAIL");
        text.append("\nPolicy Dir: ").append(shownFolder);
        text.append("\nPolicies: ").append(report.policyCount());
        text.append("\nErrors: ").append(report.errorCount());
        text.append("\nWarnings: ").append(report.warningCount());
        text.append("\nProfile: ").append(CompatFinding.PROFILE);
        if (!report.findings().isEmpty()) {
            text.append("\n\nIssues:");
        }
        for (CompatFinding finding : report.findings()) {
            text.append("\n- ").append(line(finding));
        }
        return text.toString();
    }

    static String line(CompatFinding finding) {
        StringBuilder text = new StringBuilder();
        text.append('[').append(finding.severity()).append("] ");
        text.append(finding.code()).append(": ").append(Printable.of(finding.message()));
        finding.policyId().ifPresent(id -> text.append(" policy=").append(Printable.of(id)));
        text.append(" file=").append(Printable.of(finding.span().source()));
        return text.append(':').append(finding.span().start().line()).toString();
    }
}
