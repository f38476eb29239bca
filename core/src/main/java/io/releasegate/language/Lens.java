package io.releasegate.language;

import io.releasegate.diagnostic.Span;
import java.util.List;

/**
 * What a rule says of a sample, for showing at its first line.
 *
 * @param line 1-based
 */
public record Lens(int line, Trial.Answer answer, String sample) {

    /** One for each rule that stands in a text. */
    public static List<Lens> of(Trial trial, Sample sample, String source) {
        return trial.answers().stream()
                .filter(answer -> answer.span().source().equals(source))
                .map(answer -> new Lens(line(answer.span()), answer, sample.name()))
                .toList();
    }

    private static int line(Span span) {
        return span.start().line();
    }
}
