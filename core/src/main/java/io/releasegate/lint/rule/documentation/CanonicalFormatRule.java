package io.releasegate.lint.rule.documentation;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.dsl.PolicyText;
import io.releasegate.policy.format.FormatResult;
import io.releasegate.policy.format.PolicyFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a text with what formatting would make of it. */
final class CanonicalFormatRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D009",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A policy is not laid out in the canonical way.",
                    true);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        if (PolicyFormatter.format(reading) instanceof FormatResult.Formatted formatted
                && !formatted.text().equals(reading.text().text())) {
            PolicyText.of(reading).documents().stream()
                    .findFirst()
                    .ifPresent(policy -> run.report(finding(reading, policy, formatted.text())));
        }
    }

    private static Diagnostic finding(Reading reading, PolicyDocument policy, String formatted) {
        SourceText source = reading.text();
        String text = source.text();
        int start = commonStart(text, formatted);
        int kept = commonEnd(text, formatted, start);
        Span changed = source.span(start, text.length() - kept);
        Fix fix =
                new Fix(
                        "Format the text",
                        List.of(
                                new Fix.Edit(
                                        changed,
                                        formatted.substring(start, formatted.length() - kept))));
        return new Diagnostic(
                INFO.code(),
                INFO.defaultSeverity(),
                "The text of `"
                        + policy.policyId()
                        + "` is not in canonical form from line "
                        + changed.start().line()
                        + " on. Format it, so that the next change shows only what changed.",
                line(source, start),
                Optional.of(policy.policyId()),
                List.of(),
                Optional.empty(),
                List.of(fix),
                Map.of());
    }

    /** The line in which the difference starts, or the last one with something in it. */
    private static Span line(SourceText source, int offset) {
        int number = source.position(offset).line();
        while (number > 1 && source.line(number).isBlank()) {
            number--;
        }
        String line = source.line(number);
        int start = offset - source.position(offset).column() + 1;
        for (int i = source.position(offset).line(); i > number; i--) {
            start = source.text().lastIndexOf('\n', start - 2) + 1;
        }
        int indent = line.length() - line.stripLeading().length();
        return source.span(start + indent, start + line.stripTrailing().length());
    }

    private static int commonStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int commonEnd(String one, String other, int start) {
        int most = Math.min(one.length(), other.length()) - start;
        int kept = 0;
        while (kept < most
                && one.charAt(one.length() - 1 - kept) == other.charAt(other.length() - 1 - kept)) {
            kept++;
        }
        return kept;
    }
}
