package io.releasegate.diagnostic;

import java.util.List;

/**
 * A change of text that removes a problem. Edits do not overlap and are given in source order.
 *
 * @param sure whether it may be made unasked, because nobody could have meant anything else; other
 *     fixes are proposals, which a person chooses
 */
public record Fix(String title, List<Edit> edits, boolean sure) {
    public Fix {
        edits = List.copyOf(edits);
    }

    /** A sure one. */
    public Fix(String title, List<Edit> edits) {
        this(title, edits, true);
    }

    /** One that a person has to choose. */
    public static Fix proposal(String title, List<Edit> edits) {
        return new Fix(title, edits, false);
    }

    /** Replaces the span by the text. */
    public record Edit(Span span, String replacement) {}
}
