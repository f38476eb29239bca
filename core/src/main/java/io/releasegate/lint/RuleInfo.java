package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a lint rule without running it.
 *
 * @param code stable; the page is {@code docs/rules/<category>/<code>.md}
 * @param summary one sentence, the first of the page
 * @param onDemand whether it is asked only where somebody gives it a level
 */
public record RuleInfo(
        String code,
        Category category,
        Severity defaultSeverity,
        String summary,
        boolean onDemand) {

    /** A rule that is asked unless somebody turns it off. */
    public RuleInfo(String code, Category category, Severity defaultSeverity, String summary) {
        this(code, category, defaultSeverity, summary, false);
    }

    /** A finding of this rule at its own weight, about one place and without a witness. */
    public Diagnostic finding(Optional<String> subject, Span span, String message) {
        return new Diagnostic(
                code,
                defaultSeverity,
                message,
                span,
                subject,
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
