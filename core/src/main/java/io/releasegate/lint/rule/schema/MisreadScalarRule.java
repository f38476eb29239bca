package io.releasegate.lint.rule.schema;

import io.releasegate.canonical.source.Quoting;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import io.releasegate.policy.PolicyParser;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An unquoted scalar that is not what it looks like: {@code NO}, {@code 1:30}, {@code 010}. */
public final class MisreadScalarRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-S009",
                    Category.SCHEMA,
                    Severity.WARNING,
                    "A value without quotes is not what it looks like.");

    /** Here a word for true or false is one. */
    private static final Set<String> FLAGS =
            Set.of(
                    "enabled",
                    "strict_fail_closed",
                    "require_expires_at",
                    "deny_self_approval",
                    "require_cross_functional",
                    "forbid_same_actor_as_submitter",
                    "lockfile_required");

    /** Here anything but text is refused already. */
    private static final Set<String> TEXTS =
            Set.of(
                    "policy_id",
                    "id",
                    "name",
                    "description",
                    "message",
                    "signal",
                    "operator",
                    "result",
                    "scope",
                    "decision",
                    "default_result");

    private static final Set<String> BOUNDS = Set.of("gt", "gte", "lt", "lte");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        if (reading.text().name().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return;
        }
        reading.tree()
                .ifPresent(tree ->
                        TreeWalk.of(tree).leaves().stream()
                                .flatMap(leaf -> finding(leaf, tree).stream())
                                .forEach(run::report));
    }

    private static Optional<Diagnostic> finding(TreeWalk.Leaf leaf, Tree tree) {
        String written = tree.written(leaf.node());
        if (written.isEmpty() || !Quoting.isPlain(written) || isExpected(leaf)) {
            return Optional.empty();
        }
        return Misreading.of(leaf.key(), written, leaf.node().value())
                .map(misreading -> finding(leaf, misreading, written, tree));
    }

    private static boolean isExpected(TreeWalk.Leaf leaf) {
        boolean word = leaf.node().value() instanceof Value.Bool;
        boolean text = leaf.node().value() instanceof Value.Text;
        boolean refused =
                leaf.key().equals("version")
                        && leaf.around()
                                .filter(it -> it.members().containsKey("controls"))
                                .isPresent();
        return (word && FLAGS.contains(leaf.key()))
                || (!text && (refused || TEXTS.contains(leaf.key())));
    }

    private static Diagnostic finding(
            TreeWalk.Leaf leaf, Misreading misreading, String written, Tree tree) {
        String value = misreading.namesTheValue() ? " " + Wording.json(leaf.node().value()) : "";
        return INFO.finding(
                        PolicyParser.subject(tree),
                        tree.span(leaf.node()),
                        "`%s` without quotes %s%s. Put it in quotes, or write what you mean."
                                .formatted(written, misreading.words(), value))
                .withFixes(fixes(leaf, misreading, tree));
    }

    /** Where quotes could change what is compared, a person has to choose. */
    private static List<Fix> fixes(TreeWalk.Leaf leaf, Misreading misreading, Tree tree) {
        List<Fix> fixes = new ArrayList<>();
        Optional<Fix> quoted = Quoting.fix(tree, leaf.node()).filter(_ -> !isBound(leaf));
        if (misreading.quotesKeepTheValue() || misreading == Misreading.VERSION) {
            quoted.ifPresent(fixes::add);
            return fixes;
        }
        quoted.ifPresent(fix -> fixes.add(Fix.proposal(fix.title(), fix.edits())));
        String same = Wording.json(leaf.node().value());
        fixes.add(
                Fix.proposal("Write " + same, List.of(new Fix.Edit(tree.span(leaf.node()), same))));
        return fixes;
    }

    /** A bound needs a number, also where it looks like something else. */
    private static boolean isBound(TreeWalk.Leaf leaf) {
        boolean ofControl =
                leaf.key().equals("value")
                        && leaf.around()
                                .map(it -> it.members().get("operator"))
                                .map(SourceNode.Member::node)
                                .filter(it -> it.value() instanceof Value.Text)
                                .filter(it -> ((Value.Text) it.value()).value().matches("[<>]=?"))
                                .isPresent();
        return ofControl || BOUNDS.contains(leaf.key()) || leaf.key().startsWith("changed_files_");
    }
}
