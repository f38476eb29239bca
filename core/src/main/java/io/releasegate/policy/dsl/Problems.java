package io.releasegate.policy.dsl;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is wrong with one text. */
final class Problems {
    /** Nobody reads more. The first error is kept, however many warnings stand before it. */
    private static final int MOST = 1_000;

    private final SourceText text;
    private final List<Diagnostic> found = new ArrayList<>();
    private Optional<String> subject = Optional.empty();
    private boolean erroneous;

    Problems(SourceText text) {
        this.text = text;
    }

    /** Problems reported from now on are about this policy. */
    void about(String policyId) {
        subject = Optional.of(policyId);
    }

    List<Diagnostic> all() {
        return List.copyOf(found);
    }

    void error(String code, int start, int end, String message) {
        add(Severity.ERROR, code, start, end, message, List.of());
    }

    void error(String code, int start, int end, String message, Fix fix) {
        add(Severity.ERROR, code, start, end, message, List.of(fix));
    }

    void warning(String code, int start, int end, String message) {
        add(Severity.WARNING, code, start, end, message, List.of());
    }

    /** A word where others are known, with the one that was probably meant. */
    Optional<String> unknownWord(String code, Token token, String what, Collection<String> known) {
        Optional<String> meant = Spelling.nearest(token.text(), known);
        String message =
                "`"
                        + token.text()
                        + "` is not "
                        + what
                        + ". "
                        + meant.map(word -> "Did you mean `" + word + "`?")
                                .orElse("Known here: " + String.join(", ", known) + ".");
        add(
                Severity.ERROR,
                code,
                token.start(),
                token.end(),
                message,
                meant.map(word -> replace(token.start(), token.end(), word)).stream().toList());
        return meant;
    }

    /** Changes a stretch of the text. */
    Fix replace(int start, int end, String replacement) {
        return new Fix(
                "Change to " + replacement,
                List.of(new Fix.Edit(text.span(start, end), replacement)));
    }

    private void add(
            Severity severity, String code, int start, int end, String message, List<Fix> fixes) {
        boolean first = severity == Severity.ERROR && !erroneous;
        if (found.size() >= MOST && !first) {
            return;
        }
        erroneous |= severity == Severity.ERROR;
        found.add(
                new Diagnostic(
                        code,
                        severity,
                        message,
                        text.span(start, end),
                        subject,
                        List.of(),
                        Optional.empty(),
                        fixes,
                        Map.of()));
    }
}
