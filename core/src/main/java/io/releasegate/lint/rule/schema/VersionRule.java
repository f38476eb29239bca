package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyParser;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version that is no semantic version; a policy without one is left alone. */
public final class VersionRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-S010",
                    Category.SCHEMA,
                    Severity.WARNING,
                    "A version is not of the form 1.2.3.");

    private static final String NUMBER = "(?:0|[1-9][0-9]*)";
    private static final String WORD = "[0-9A-Za-z-]+";
    private static final Pattern SEMANTIC =
            Pattern.compile(
                    NUMBER
                            + "\\."
                            + NUMBER
                            + "\\."
                            + NUMBER
                            + "(?:-"
                            + WORD
                            + "(?:\\."
                            + WORD
                            + ")*)?(?:\\+"
                            + WORD
                            + "(?:\\."
                            + WORD
                            + ")*)?");
    private static final Pattern SHORT =
            Pattern.compile("[vV]?(" + NUMBER + ")(\\." + NUMBER + ")?(\\." + NUMBER + ")?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        reading.tree().ifPresent(tree -> check(tree, run));
    }

    private static void check(Tree tree, LintRun run) {
        Optional<SourceNode> node = tree.find("/version");
        Optional<String> version = node.flatMap(it -> version(it, tree));
        if (version.isEmpty() || SEMANTIC.matcher(version.get()).matches()) {
            return;
        }
        run.report(
                INFO.finding(
                                PolicyParser.subject(tree),
                                tree.span(node.get()),
                                "The version \"%s\" is not of the form 1.2.3."
                                        .formatted(version.get()))
                        .withFixes(fix(node.get(), version.get(), tree).stream().toList()));
    }

    /** As it is written, so that 1.10 is not mistaken for 1.1. */
    private static Optional<String> version(SourceNode node, Tree tree) {
        return switch (node.value()) {
            case Value.Text text -> Optional.of(text.value());
            case Value.Whole _, Value.Real _ -> Optional.of(tree.written(node));
            case Value.Null _, Value.Bool _, Value.Sequence _, Value.Mapping _ -> Optional.empty();
        };
    }

    private static Optional<Fix> fix(SourceNode node, String version, Tree tree) {
        Matcher matcher = SHORT.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String whole = matcher.group(1) + part(matcher.group(2)) + part(matcher.group(3));
        String written = tree.written(node);
        boolean json = tree.text().name().toLowerCase(Locale.ROOT).endsWith(".json");
        String quote = written.startsWith("'") ? "'" : json || written.startsWith("\"") ? "\"" : "";
        return Optional.of(
                new Fix(
                        "Change to " + whole,
                        List.of(new Fix.Edit(tree.span(node), quote + whole + quote))));
    }

    private static String part(@Nullable String given) {
        return given == null ? ".0" : given;
    }
}
