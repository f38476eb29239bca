package io.releasegate.lint;

import io.releasegate.canonical.source.Comment;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.dsl.PolicyText;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The comments of one text that silence findings, in YAML and in the policy language. JSON has
 * none, so nothing can be silenced there.
 *
 * @param valid in source order, expired ones too
 * @param malformed what was meant as one and is not honoured
 */
public record Suppressions(List<Suppression> valid, List<Malformed> malformed) {
    private static final Suppressions NONE = new Suppressions(List.of(), List.of());

    public Suppressions {
        valid = List.copyOf(valid);
        malformed = List.copyOf(malformed);
    }

    /** A comment that is not honoured, and why. */
    public record Malformed(Span place, String why, Optional<String> subject) {}

    /**
     * Whether a comment could silence the finding. Why a text cannot be read cannot be silenced,
     * nor a finding about comments.
     */
    public static boolean canSilence(Diagnostic found) {
        return LintRules.byCode(found.code())
                .filter(rule -> rule.info().category() != Category.SUPPRESSION)
                .filter(rule ->
                        !(rule instanceof LintRule.WhileReading)
                                || found.severity() != Severity.ERROR)
                .isPresent();
    }

    public static Suppressions of(Reading reading) {
        if (reading.comments().isEmpty()) {
            return NONE;
        }
        List<Suppression> valid = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        Set<Integer> commented = new HashSet<>();
        reading.comments().forEach(it -> commented.add(reading.text().position(it.start()).line()));
        for (Comment comment : reading.comments()) {
            Optional<SuppressionText> said = SuppressionText.of(comment.text());
            if (said.isEmpty()) {
                continue;
            }
            Span place = reading.text().span(comment.start(), comment.end());
            switch (said.get()) {
                case SuppressionText.Malformed wrong ->
                        malformed.add(new Malformed(place, wrong.why(), subject(reading)));
                case SuppressionText.Valid right ->
                        valid.add(
                                new Suppression(
                                        right.codes(),
                                        right.until(),
                                        right.reason(),
                                        place,
                                        removal(reading.text(), comment),
                                        covered(reading, comment, commented),
                                        subject(reading)));
            }
        }
        return new Suppressions(valid, malformed);
    }

    /** On its own line it speaks of what begins on the next one, else of its own line. */
    private static Optional<Span> covered(
            Reading reading, Comment comment, Set<Integer> commented) {
        SourceText text = reading.text();
        int line = text.position(comment.start()).line();
        int begin = text.lineStart(line);
        if (!text.text().substring(begin, comment.start()).isBlank()) {
            return Optional.of(text.span(begin, comment.start()));
        }
        int next = next(text, line, commented);
        return reading.tree().isPresent()
                ? LineParts.beginningOn(next, reading.tree().get())
                : wholeLine(text, next);
    }

    /** The whole line where it holds nothing else, else the comment with the blanks before it. */
    private static Span removal(SourceText text, Comment comment) {
        int line = text.position(comment.start()).line();
        int begin = text.lineStart(line);
        int from = comment.start();
        while (from > begin && Character.isWhitespace(text.text().charAt(from - 1))) {
            from--;
        }
        boolean alone = from == begin;
        int to = line < text.lineCount() ? text.lineStart(line + 1) : text.text().length();
        return text.span(from, alone ? to : comment.end());
    }

    /** Without a tree a line is all there is. */
    private static Optional<Span> wholeLine(SourceText text, int line) {
        return line > text.lineCount()
                ? Optional.empty()
                : Optional.of(
                        text.span(
                                text.lineStart(line),
                                text.lineStart(line) + text.line(line).length()));
    }

    private static int next(SourceText text, int line, Set<Integer> commented) {
        int next = line + 1;
        while (next <= text.lineCount()
                && commented.contains(next)
                && text.line(next).strip().startsWith("#")) {
            next++;
        }
        return next;
    }

    private static Optional<String> subject(Reading reading) {
        return Stream.of("/policy_id", "/id")
                .flatMap(field -> reading.tree().flatMap(tree -> text(tree, field)).stream())
                .findFirst()
                .or(() ->
                        PolicyText.of(reading).documents().stream()
                                .map(PolicyDocument::policyId)
                                .findFirst());
    }

    private static Optional<String> text(Tree tree, String pointer) {
        return tree.find(pointer)
                .flatMap(node ->
                        node.value() instanceof Value.Text text
                                ? Optional.of(text.value())
                                : Optional.empty());
    }
}
