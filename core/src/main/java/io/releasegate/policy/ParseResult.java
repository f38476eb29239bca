package io.releasegate.policy;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What became of a text.
 *
 * @param document present exactly when no diagnostic is an error: a policy that is only partly
 *     understood must never be evaluated
 * @param diagnostics every problem found, in source order
 */
public record ParseResult(Optional<PolicyDocument> document, List<Diagnostic> diagnostics) {
    public ParseResult {
        diagnostics = diagnostics.stream().sorted().toList();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }
}
