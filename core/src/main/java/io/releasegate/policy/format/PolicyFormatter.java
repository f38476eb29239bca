package io.releasegate.policy.format;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.policy.dsl.DslText;
import java.util.List;

/** Formats a text in whichever notation its name says. */
public final class PolicyFormatter {
    private PolicyFormatter() {}

    /** Never throws for what the text says. */
    public static FormatResult format(Reading reading) {
        if (!DslText.isNamedSo(reading.text().name())) {
            return YamlFormatter.format(reading);
        }
        if (reading.hasErrors()) {
            return refused(reading.diagnostics());
        }
        DslText text = DslText.read(reading.text());
        return text.formatted()
                .<FormatResult>map(FormatResult.Formatted::new)
                .orElseGet(() -> refused(text.diagnostics()));
    }

    private static FormatResult refused(List<Diagnostic> problems) {
        Diagnostic first =
                problems.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .findFirst()
                        .orElseThrow();
        return new FormatResult.Refused(first.message(), first.span());
    }
}
