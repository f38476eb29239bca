package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Findings as workflow commands, which GitHub shows beside the lines of a change. */
final class LintGithub {
    private LintGithub() {}

    static String of(LintAnswer answer) {
        List<String> lines = new ArrayList<>();
        answer.shown().forEach(finding -> lines.add(command(finding.diagnostic())));
        lines.add(
                "Policy Lint: %s, %d errors, %d warnings, %d notes, %d left out, %d known, %d suppressed."
                        .formatted(
                                answer.isOk() ? "PASS" : "FAIL",
                                answer.count(Severity.ERROR),
                                answer.count(Severity.WARNING),
                                answer.count(Severity.INFO),
                                answer.leftOut(),
                                answer.known().size(),
                                answer.report().suppressed().size()));
        return String.join("\n", lines);
    }

    private static String command(Diagnostic found) {
        Span span = found.span();
        StringBuilder line = new StringBuilder("::");
        line.append(word(found.severity()));
        line.append(" file=").append(property(span.source()));
        line.append(",line=").append(span.start().line());
        line.append(",endLine=").append(span.end().line());
        if (span.start().line() == span.end().line()) {
            line.append(",col=").append(span.start().column());
            line.append(",endColumn=").append(span.end().column());
        }
        line.append(",title=").append(property(found.code()));
        String proof = found.witness().map(it -> "\n" + WitnessWords.of(it)).orElse("");
        return line.append("::").append(data(found.message() + proof)).toString();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
