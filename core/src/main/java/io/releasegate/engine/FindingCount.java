package io.releasegate.engine;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.release.LintFacts;
import java.util.Comparator;
import java.util.List;

/** Findings as the gate counts them. */
final class FindingCount {
    private FindingCount() {}

    static LintFacts of(List<Diagnostic> findings) {
        String first =
                findings.stream()
                        .filter(d -> d.severity() != Severity.INFO)
                        .min(
                                Comparator.comparing(Diagnostic::severity)
                                        .thenComparing(Comparator.naturalOrder()))
                        .map(d -> d.code() + ": " + d.message())
                        .orElse("");
        return new LintFacts(
                true, count(findings, Severity.ERROR), count(findings, Severity.WARNING), first);
    }

    private static int count(List<Diagnostic> findings, Severity severity) {
        return (int) findings.stream().filter(d -> d.severity() == severity).count();
    }
}
