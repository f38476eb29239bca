package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two documents of one set with the same id. Documents without an id are not compared. */
public final class DuplicatePolicyIdRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "DUPLICATE_POLICY_ID",
                    Category.CONFLICT,
                    Severity.ERROR,
                    "Two policies of one set have the same id.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        Map<String, List<PolicyDocument>> byId =
                policies.documents().stream()
                        .filter(document -> !document.policyId().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        PolicyDocument::policyId,
                                        TreeMap::new,
                                        Collectors.toList()));
        byId.forEach((id, documents) ->
                documents.stream()
                        .skip(1)
                        .forEach(document -> report(id, document, documents, run)));
    }

    private static void report(
            String id, PolicyDocument document, List<PolicyDocument> all, LintRun run) {
        PolicyDocument first = all.getFirst();
        run.report(
                new Diagnostic(
                        INFO.code(),
                        INFO.defaultSeverity(),
                        "Policy id `%s` is already taken by %s."
                                .formatted(id, first.spanOf("").source()),
                        IdSpan.of(document),
                        Optional.of(id),
                        List.of(new Diagnostic.Related(IdSpan.of(first), "the same id here")),
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }
}
