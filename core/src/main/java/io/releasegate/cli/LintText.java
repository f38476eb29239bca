package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.SureFixes;
import java.util.List;
import java.util.Locale;

/** Findings for people: where, the line itself, the input that proves it, and what to do. */
final class LintText {
    private LintText() {}

    static String of(LintAnswer answer) {
        StringBuilder text = new StringBuilder();
        header(answer, text);
        List<Finding> listed =
                answer.shown().stream().filter(finding -> isListed(finding, answer)).toList();
        if (!listed.isEmpty()) {
            text.append("\n\nIssues:");
        }
        for (Finding finding : listed) {
            text.append("\n\n").append(one(finding.diagnostic(), answer));
        }
        long all = answer.found().stream().filter(it -> isListed(it, answer)).count();
        if (all > listed.size()) {
            text.append("\n\n").append(all - listed.size());
            text.append(" more are left out; a higher --max-findings lists them.");
        }
        return text.toString();
    }

    private static void header(LintAnswer answer, StringBuilder text) {
        text.append("Policy Lint: ").append(answer.isOk() ? "PASS" : "FAIL");
        text.append("\nPolicy Dir: ").append(Printable.of(answer.folder()));
        text.append("\nPolicies: ").append(answer.report().policyCount());
        text.append("\nErrors: ").append(answer.count(Severity.ERROR));
        text.append("\nWarnings: ").append(answer.count(Severity.WARNING));
        int notes = answer.count(Severity.INFO);
        if (notes > 0) {
            text.append("\nNotes: ").append(notes);
            text.append(answer.failOn() == Severity.INFO ? "" : ", listed with --fail-on info");
        }
        if (!answer.report().suppressed().isEmpty()) {
            text.append("\nSuppressed: ").append(answer.report().suppressed().size());
        }
        if (!answer.known().isEmpty()) {
            text.append("\nKnown: ").append(answer.known().size());
        }
        answer.fixed().ifPresent(fixed -> text.append("\nFixed: ").append(fixed.size()));
        for (SureFixes.Made made : answer.fixed().orElse(List.of())) {
            text.append("\n  ").append(place(made.span())).append(": ").append(made.code());
            text.append(": ").append(Printable.of(made.title()));
        }
    }

    private static boolean isListed(Finding finding, LintAnswer answer) {
        return finding.diagnostic().severity() != Severity.INFO || answer.failOn() == Severity.INFO;
    }

    static String one(Diagnostic found, LintAnswer answer) {
        StringBuilder text = new StringBuilder(line(found));
        answer.text(found.span().source())
                .ifPresent(source -> text.append(CodeFrame.of(source, found.span())));
        found.witness()
                .ifPresent(
                        it -> text.append("\n  proof: ").append(Printable.of(WitnessWords.of(it))));
        for (Diagnostic.Related related : found.related()) {
            text.append("\n  see:   ").append(place(related.span())).append(", ");
            text.append(Printable.of(related.message()));
        }
        for (Fix fix : found.fixes()) {
            text.append(fix.sure() ? "\n  fix:   " : "\n  maybe: ");
            text.append(Printable.of(fix.title()));
        }
        return text.toString();
    }

    /** Where it is and what it says. */
    static String line(Diagnostic found) {
        return place(found.span())
                + ": "
                + found.severity().name().toLowerCase(Locale.ROOT)
                + ' '
                + found.code()
                + ": "
                + Printable.of(found.message());
    }

    private static String place(Span span) {
        return Printable.of(span.source())
                + ":"
                + span.start().line()
                + ":"
                + span.start().column();
    }
}
