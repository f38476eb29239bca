package io.releasegate.lint;

import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import io.releasegate.policy.dsl.DslText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The policies that apply together.
 *
 * @param documents by id, then by source name
 * @param combinations the rules of all documents, grouped by what they are combined with
 * @param sources policies of texts in the policy language whose compiled files are documents of the
 *     set; the files count, not they
 */
public record PolicySet(
        List<PolicyDocument> documents,
        List<CombinedRules> combinations,
        List<PolicyDocument> sources) {
    private static final Comparator<PolicyDocument> DOCUMENT_ORDER =
            Comparator.comparing(PolicyDocument::policyId)
                    .thenComparing(document -> document.spanOf(""));

    private static final Comparator<LintedRule> MESSAGE_ORDER =
            Comparator.comparingLong((LintedRule rule) -> rule.form().priority())
                    .thenComparing(rule -> rule.form().id());

    public PolicySet {
        documents = List.copyOf(documents);
        combinations = List.copyOf(combinations);
        sources = List.copyOf(sources);
    }

    public PolicySet(List<PolicyDocument> documents, List<CombinedRules> combinations) {
        this(documents, combinations, List.of());
    }

    /** The set of these documents; their order makes no difference. */
    public static PolicySet of(List<PolicyDocument> documents) {
        return ofLinted(documents.stream().map(LintedDocument::of).toList());
    }

    static PolicySet ofLinted(List<LintedDocument> documents) {
        Set<String> files =
                documents.stream()
                        .map(LintedDocument::document)
                        .filter(document -> !isSource(document))
                        .map(PolicyDocument::policyId)
                        .collect(Collectors.toSet());
        Predicate<LintedDocument> compiled =
                one -> isSource(one.document()) && files.contains(one.document().policyId());
        List<LintedDocument> sorted =
                documents.stream()
                        .filter(compiled.negate())
                        .sorted(Comparator.comparing(LintedDocument::document, DOCUMENT_ORDER))
                        .toList();
        List<CombinedRules> combinations = new ArrayList<>();
        addAcross(sorted, RuleGroup.Kind.CONTROLS, combinations);
        addAcross(sorted, RuleGroup.Kind.DEFINITION, combinations);
        sorted.stream()
                .flatMap(one -> one.groups().stream())
                .filter(group -> !spansDocuments(group.kind()))
                .forEach(combinations::add);
        return new PolicySet(
                sorted.stream().map(LintedDocument::document).toList(),
                combinations,
                documents.stream()
                        .filter(compiled)
                        .map(LintedDocument::document)
                        .sorted(DOCUMENT_ORDER)
                        .toList());
    }

    /** Whether the policy was compiled in memory from a text in the policy language. */
    public static boolean isSource(PolicyDocument document) {
        return DslText.isNamedSo(document.source().text().name());
    }

    /** Shapes of one rule per document: their combination spans the set. */
    static boolean spansDocuments(RuleGroup.Kind kind) {
        return switch (kind) {
            case CONTROLS, DEFINITION -> true;
            case TRANSITION_RULES, CONDITION_RULES -> false;
        };
    }

    private static void addAcross(
            List<LintedDocument> documents, RuleGroup.Kind kind, List<CombinedRules> combinations) {
        List<LintedRule> rules =
                documents.stream()
                        .flatMap(one -> one.groups().stream())
                        .filter(group -> group.kind() == kind)
                        .flatMap(group -> group.rules().stream())
                        .sorted(MESSAGE_ORDER)
                        .toList();
        if (!rules.isEmpty()) {
            combinations.add(
                    new CombinedRules(
                            kind, RuleGroup.Combination.WORST_OF_ALL, rules, Verdict.ALLOW));
        }
    }
}
