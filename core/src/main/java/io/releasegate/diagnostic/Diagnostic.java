package io.releasegate.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A problem in a text.
 *
 * @param code stable identifier; the rule page carries the same name
 * @param message one sentence that names what is wrong
 * @param subject the policy id concerned, empty where none could be read
 * @param related other places that take part
 * @param metadata machine-readable details, keys sorted
 */
public record Diagnostic(
        String code,
        Severity severity,
        String message,
        Span span,
        Optional<String> subject,
        List<Related> related,
        Optional<Witness> witness,
        List<Fix> fixes,
        Map<String, String> metadata)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::span)
                    .thenComparing(Diagnostic::code)
                    .thenComparing(Diagnostic::message);

    public Diagnostic {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
        metadata = java.util.Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** Another place that takes part, with a short reason. */
    public record Related(Span span, String message) {}

    public static Diagnostic error(String code, String message, Span span) {
        return new Diagnostic(
                code,
                Severity.ERROR,
                message,
                span,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /** The same problem with this subject. */
    public Diagnostic about(Optional<String> policy) {
        return new Diagnostic(
                code, severity, message, span, policy, related, witness, fixes, metadata);
    }

    /** The same problem with these ways to remove it. */
    public Diagnostic withFixes(List<Fix> given) {
        return new Diagnostic(
                code, severity, message, span, subject, related, witness, given, metadata);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
