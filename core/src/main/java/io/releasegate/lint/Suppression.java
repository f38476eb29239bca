package io.releasegate.lint;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A comment that silences findings of some rules at one place.
 *
 * @param codes of rules there are, each once, none of this category itself
 * @param until the last day on which it holds; empty means for ever
 * @param reason why, never blank
 * @param place the comment
 * @param removal what to cut so that the comment is gone
 * @param covered where a finding has to begin to be silenced; empty where nothing is there
 * @param subject the policy of the text, where it names one
 */
public record Suppression(
        List<String> codes,
        Optional<LocalDate> until,
        String reason,
        Span place,
        Span removal,
        Optional<Span> covered,
        Optional<String> subject) {
    public Suppression {
        codes = List.copyOf(codes);
    }

    public boolean isExpired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    boolean speaksOf(Diagnostic found) {
        return codes.contains(found.code())
                && covered.filter(span -> contains(span, found.span())).isPresent();
    }

    private static boolean contains(Span covered, Span place) {
        int begin = place.start().offset();
        return covered.source().equals(place.source())
                && covered.start().offset() <= begin
                && begin < covered.end().offset();
    }
}
