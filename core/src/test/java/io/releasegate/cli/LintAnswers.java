package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer with everything in it that can be in one, and with letters that need escaping. */
final class LintAnswers {
    static final String FILE = "p,q/a 1%:é.yaml";
    private static final String TEXT = "policy_id: a\ncontrols:\n\t- {signal: x, operator: =}\n";
    private static final Reading READING =
            DocumentReader.read(FILE, TEXT.getBytes(StandardCharsets.UTF_8));

    private LintAnswers() {}

    static LintAnswer everything() {
        Finding error = new Finding(finding("RG-S002", Severity.ERROR, 24, 50), "f1");
        Finding info = new Finding(finding("RG_X", Severity.INFO, 0, 9), "f2");
        Finding known =
                new Finding(finding("RULE_UNREACHABLE_SHADOWED", Severity.WARNING, 0, 9), "f3");
        LintReport report =
                new LintReport(
                        List.of(error.diagnostic(), info.diagnostic(), known.diagnostic()),
                        1,
                        List.of(new LintReport.Undecided("C", List.of("r\n"), "why")),
                        List.of(
                                new LintReport.Suppressed(
                                        finding("COVERAGE_GAP", Severity.ERROR, 0, 9),
                                        "agreed \"so\"",
                                        READING.text().span(0, 3),
                                        Optional.of(LocalDate.of(2027, 1, 31)))));
        LintInput input = new LintInput("p,q", List.of(file(FILE), file("clean.yaml")), List.of());
        return new LintAnswer(
                new LintResult(input, report, Map.of(FILE, READING)),
                List.of(error, info, new Finding(info.diagnostic(), "f4")),
                List.of(error, info),
                List.of(known),
                Optional.empty(),
                Severity.ERROR);
    }

    private static LintInput.File file(String name) {
        return new LintInput.File(
                Path.of(name), new SourceFile(name, TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    private static Diagnostic finding(String code, Severity severity, int start, int end) {
        SourceText text = READING.text();
        Span span = text.span(start, end);
        Fix.Edit edit = new Fix.Edit(text.span(48, 49), "\"==\"");
        return new Diagnostic(
                code,
                severity,
                "100%: <a> & \"b\"\r\nis \u001b[31mred\u0000 \ud800.",
                span,
                Optional.of("a"),
                List.of(new Diagnostic.Related(text.span(0, 9), "the other, here")),
                Optional.of(
                        new Witness(
                                List.of(
                                        new Witness.Fact("x", "1"),
                                        new Witness.Fact("y", Witness.Fact.MISSING)),
                                List.of(
                                        new Witness.RuleOutcome("r", "BLOCK"),
                                        new Witness.RuleOutcome("x > 0", "holds")),
                                "So it is.")),
                List.of(
                        new Fix("Write ==", List.of(edit)),
                        Fix.proposal("Remove it", List.of(edit))),
                Map.of("signal", "x"));
    }
}
