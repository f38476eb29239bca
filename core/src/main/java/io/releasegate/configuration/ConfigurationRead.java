package io.releasegate.configuration;

import io.releasegate.canonical.ResolvedSnapshot;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What became of a configuration text.
 *
 * @param document empty where there is any error
 * @param snapshot the version the text makes; empty where there is any error
 */
public record ConfigurationRead(
        Optional<ConfigurationDocument> document,
        Optional<ResolvedSnapshot> snapshot,
        List<Diagnostic> diagnostics) {
    public ConfigurationRead {
        diagnostics = diagnostics.stream().sorted().toList();
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
