package io.releasegate.lint.rule.documentation;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Spelling;
import io.releasegate.lint.Category;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.value.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An effective date that is not in force yet, or a predecessor that is not there. */
public final class LifespanRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D007",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "What a policy says of its dates or its predecessor is not so.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        Set<String> ids =
                policies.documents().stream()
                        .map(PolicyDocument::policyId)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (PolicyDocument policy : policies.documents()) {
            node(policy, "effective_date")
                    .flatMap(node -> ofDate(policy, node, run.settings().today()))
                    .ifPresent(run::report);
            node(policy, "supersedes")
                    .flatMap(node -> ofPredecessor(policy, node, ids))
                    .ifPresent(run::report);
        }
    }

    private static Optional<SourceNode> node(PolicyDocument policy, String key) {
        return policy.source()
                .find("/metadata/" + key)
                .filter(node -> !text(node).isBlank() || node.value() instanceof Value.Whole);
    }

    private static String text(SourceNode node) {
        return node.value() instanceof Value.Text text ? text.value().strip() : "";
    }

    private static Optional<Diagnostic> ofDate(
            PolicyDocument policy, SourceNode node, LocalDate today) {
        String written = text(node);
        try {
            LocalDate date =
                    LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
            return date.isAfter(today)
                    ? Optional.of(
                            finding(
                                    policy,
                                    node,
                                    "The effective date %s is still to come, but a policy counts from its activation. Schedule the release for that day."
                                            .formatted(date)))
                    : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.of(
                    finding(
                            policy,
                            node,
                            "The effective date is no date. Write it as 2026-01-31."));
        }
    }

    private static Optional<Diagnostic> ofPredecessor(
            PolicyDocument policy, SourceNode node, Set<String> ids) {
        String id = text(node);
        if (id.isEmpty() || ids.contains(id)) {
            return Optional.empty();
        }
        Optional<String> meant =
                Spelling.nearest(id, ids).filter(it -> !it.equals(policy.policyId()));
        Diagnostic found =
                finding(
                        policy,
                        node,
                        "No policy here is called `%s`.%s"
                                .formatted(
                                        id,
                                        meant.map(it -> " Did you mean `" + it + "`?").orElse("")));
        return Optional.of(
                found.withFixes(
                        meant.stream()
                                .map(it ->
                                        new Fix(
                                                "Change to " + it,
                                                List.of(
                                                        new Fix.Edit(
                                                                policy.source().span(node),
                                                                "\"" + it + "\""))))
                                .toList()));
    }

    private static Diagnostic finding(PolicyDocument policy, SourceNode node, String message) {
        return INFO.finding(Optional.of(policy.policyId()), policy.source().span(node), message);
    }
}
