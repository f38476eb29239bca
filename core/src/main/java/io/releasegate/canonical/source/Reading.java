package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What became of some bytes.
 *
 * @param text the decoded text, so that problems can be shown in it; bytes that are not UTF-8
 *     appear as replacement characters
 * @param tree what could be read; empty where the text has no structure at all. May be present
 *     beside errors (a duplicate key), so that further problems can be found
 * @param comments in source order; none where there is no tree, and none in JSON
 */
public record Reading(
        SourceText text,
        Optional<Tree> tree,
        List<Diagnostic> diagnostics,
        List<Comment> comments) {
    public Reading {
        diagnostics = diagnostics.stream().sorted().toList();
        comments = List.copyOf(comments);
    }

    /** A reading without comments. */
    public Reading(SourceText text, Optional<Tree> tree, List<Diagnostic> diagnostics) {
        this(text, tree, diagnostics, List.of());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(found -> found.severity() == Severity.ERROR);
    }
}
