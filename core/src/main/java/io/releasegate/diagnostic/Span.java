package io.releasegate.diagnostic;

import java.util.Comparator;

/**
 * A stretch of one source text.
 *
 * @param source the name of the text, usually a path relative to where the user stands
 * @param end exclusive
 */
public record Span(String source, Position start, Position end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::source).thenComparing(Span::start).thenComparing(Span::end);

    public static Span startOf(String source) {
        return new Span(source, Position.START, Position.START);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
