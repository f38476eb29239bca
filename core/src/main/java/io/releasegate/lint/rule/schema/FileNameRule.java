package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyParser;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file whose name says another policy than its text, or that looks like a stray copy. */
public final class FileNameRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-S011",
                    Category.SCHEMA,
                    Severity.WARNING,
                    "The name of a file is not that of its policy.");

    private static final Pattern FILE =
            Pattern.compile("(?i)(?:.*[/\\\\])?([^/\\\\]+)\\.(?:ya?ml|json)");
    private static final Pattern COPY =
            Pattern.compile("(?i)(.+?)(?: \\d+| ?\\(\\d+\\)| copy(?: \\d+)?| - copy.*)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        Matcher file = FILE.matcher(reading.text().name());
        Optional<String> id = reading.tree().flatMap(PolicyParser::subject);
        if (!file.matches() || id.isEmpty() || id.get().isBlank()) {
            return;
        }
        String stem = file.group(1);
        Matcher copy = COPY.matcher(stem);
        if (copy.matches()) {
            report(
                    reading,
                    id.get(),
                    "The file name `%s` looks like a copy of `%s`. Remove the file, or give it the name of its policy."
                            .formatted(stem, copy.group(1)),
                    run);
        } else if (!bare(stem).equals(bare(id.get()))) {
            report(
                    reading,
                    id.get(),
                    "The file is called `%s` and its policy `%s`. Give both the same name."
                            .formatted(stem, id.get()),
                    run);
        }
    }

    private static void report(Reading reading, String id, String message, LintRun run) {
        run.report(
                INFO.finding(
                        Optional.of(id),
                        reading.tree()
                                .flatMap(FileNameRule::idSpan)
                                .orElseGet(() -> start(reading.text())),
                        message));
    }

    private static Optional<Span> idSpan(Tree tree) {
        return Stream.of("/policy_id", "/id")
                .flatMap(pointer -> tree.find(pointer).stream())
                .findFirst()
                .map(tree::span);
    }

    private static Span start(SourceText text) {
        return text.span(0, 1);
    }

    /** What people see alike: case, and what stands between the words, makes no difference. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
