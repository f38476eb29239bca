package io.releasegate.diagnostic;

import java.util.List;

/** A change of text that removes a problem. Edits do not overlap and are given in source order. */
public record Fix(String title, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    /** Replaces the span by the text. */
    public record Edit(Span span, String replacement) {}
}
