package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyParser;
import io.releasegate.value.Value;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Text that people cannot tell from another: invisible signs, lookalike letters, two spellings. */
public final class ConfusableTextRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-S015",
                    Category.SCHEMA,
                    Severity.WARNING,
                    "A text has signs that people cannot see or cannot tell apart.");

    /** Written for people to read, so other letters are welcome. */
    private static final Set<String> PROSE =
            Set.of("name", "description", "message", "title", "comment");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        String all = reading.text().text();
        if (reading.tree().isEmpty() || all.chars().allMatch(c -> c < 128)) {
            return;
        }
        Tree tree = reading.tree().get();
        Optional<String> subject = PolicyParser.subject(tree);
        invisible(reading.text(), subject, run);
        TreeWalk walk = TreeWalk.of(tree);
        walk.keys().forEach(key -> spelling(tree.keySpan(key.member()), tree, subject, run));
        walk.leaves().stream()
                .filter(leaf -> leaf.node().value() instanceof Value.Text)
                .filter(leaf -> !PROSE.contains(leaf.key()))
                .forEach(leaf -> spelling(tree.span(leaf.node()), tree, subject, run));
    }

    private static void invisible(SourceText text, Optional<String> subject, LintRun run) {
        String all = text.text();
        for (int at = 0; at < all.length(); at++) {
            char sign = all.charAt(at);
            if (isHidden(sign)) {
                Span span = text.span(at, at + 1);
                run.report(
                        INFO.finding(
                                        subject,
                                        span,
                                        "The character U+%04X here cannot be seen%s. Remove it."
                                                .formatted(
                                                        (int) sign,
                                                        isBidirectional(sign)
                                                                ? " and turns the text after it around"
                                                                : ""))
                                .withFixes(
                                        List.of(
                                                new Fix(
                                                        "Remove the invisible character",
                                                        List.of(new Fix.Edit(span, ""))))));
            }
        }
    }

    /** Joiners are part of some scripts and of emoji, so they are let pass. */
    private static boolean isHidden(char sign) {
        return isBidirectional(sign)
                || sign == '\u00ad'
                || sign == '\u200b'
                || sign == '\ufeff'
                || (sign >= '\u2060' && sign <= '\u2064');
    }

    private static boolean isBidirectional(char sign) {
        return (sign >= '\u202a' && sign <= '\u202e') || (sign >= '\u2066' && sign <= '\u2069');
    }

    private static void spelling(Span span, Tree tree, Optional<String> subject, LintRun run) {
        String written = tree.text().text().substring(span.start().offset(), span.end().offset());
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        Optional<String> word = Lookalikes.misleading(composed);
        if (word.isPresent()) {
            Optional<String> latin = Lookalikes.latin(word.get());
            run.report(
                    INFO.finding(
                                    subject,
                                    span,
                                    "`%s` has letters of another script that look like Latin ones."
                                            .formatted(word.get()))
                            .withFixes(
                                    latin
                                            .map(it -> fix(span, composed.replace(word.get(), it)))
                                            .stream()
                                            .toList()));
        } else if (!composed.equals(written)) {
            run.report(
                    INFO.finding(
                                    subject,
                                    span,
                                    "`%s` is spelled with parts of letters; another spelling looks the same and is another name."
                                            .formatted(composed))
                            .withFixes(List.of(fix(span, composed))));
        }
    }

    private static Fix fix(Span span, String text) {
        return new Fix("Change to " + text, List.of(new Fix.Edit(span, text)));
    }
}
