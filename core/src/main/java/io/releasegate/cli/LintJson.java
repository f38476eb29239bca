package io.releasegate.cli;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.SureFixes;
import io.releasegate.value.Value;

/** Findings as JSON: the reference's members in its order, then ours. */
final class LintJson {
    private LintJson() {}

    static String of(LintAnswer answer) {
        LintReport report = answer.report();
        Members members =
                new Members()
                        .with("ok", answer.isOk())
                        .with("policy_dir", answer.folder())
                        .with("policy_count", report.policyCount())
                        .with("error_count", answer.count(Severity.ERROR))
                        .with("warning_count", answer.count(Severity.WARNING))
                        .with("issues", answer.shown(), LintJson::issue)
                        .with("info_count", answer.count(Severity.INFO))
                        .with("left_out_count", answer.leftOut())
                        .with("known_count", answer.known().size())
                        .with("undecided_count", report.unknownCount())
                        .with("undecided", report.undecided(), LintJson::undecided)
                        .with("suppressed", report.suppressed(), LintJson::suppressed)
                        .with("config", answer.result().config());
        answer.fixed().ifPresent(fixed -> members.with("fixed", fixed, LintJson::made));
        return JsonText.asOrdered(members.object());
    }

    private static Value issue(Finding finding) {
        return new Members()
                .all(DiagnosticJson.issue(finding.diagnostic()))
                .with("fingerprint", finding.fingerprint())
                .object();
    }

    private static Value undecided(LintReport.Undecided undecided) {
        return new Members()
                .with("code", undecided.code())
                .with("rules", undecided.rules(), Value::of)
                .with("reason", undecided.reason())
                .object();
    }

    private static Value suppressed(LintReport.Suppressed suppressed) {
        Members members =
                new Members()
                        .all(DiagnosticJson.issue(suppressed.finding()))
                        .with("reason", suppressed.reason());
        suppressed.until().ifPresent(day -> members.with("until", day.toString()));
        return members.object();
    }

    private static Value made(SureFixes.Made made) {
        return new Members()
                .with("code", made.code())
                .with("source_file", made.span().source())
                .with("line", made.span().start().line())
                .with("column", made.span().start().column())
                .with("title", made.title())
                .object();
    }
}
