package io.releasegate.policytest;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of tests as it was read.
 *
 * @param name how people know the file
 * @param cases what could be read, also beside errors
 * @param diagnostics every problem found, in source order
 */
public record PolicyTestFile(String name, List<Case> cases, List<Diagnostic> diagnostics) {
    public PolicyTestFile {
        cases = List.copyOf(cases);
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /**
     * One test.
     *
     * @param policies files or folders, relative to the folder of the test file
     * @param signals by flattened name; environments are lower case, risk bands upper case
     * @param fires the rules that take effect, no more and no fewer; empty where nothing is said
     */
    public record Case(
            String name,
            List<Reference> policies,
            Map<String, Value> signals,
            Verdict expected,
            Optional<List<String>> fires,
            Span span) {
        public Case {
            policies = List.copyOf(policies);
            signals = Collections.unmodifiableMap(new LinkedHashMap<>(signals));
            fires = fires.map(List::copyOf);
        }
    }

    /** A file or folder that a test names. */
    public record Reference(String path, Span span) {}

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }
}
