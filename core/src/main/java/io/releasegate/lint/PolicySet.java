package io.releasegate.lint;

import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleDefinition;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The policies that apply together.
 *
 * @param documents by id, then by source name
 * @param combinations the rules of all documents, grouped by what they are combined with
 */
public record PolicySet(List<PolicyDocument> documents, List<CombinedRules> combinations) {
    private static final Comparator<PolicyDocument> DOCUMENT_ORDER =
            Comparator.comparing(PolicyDocument::policyId)
                    .thenComparing(document -> document.spanOf(""));

    private static final Comparator<LintedRule> MESSAGE_ORDER =
            Comparator.comparingLong((LintedRule rule) -> rule.form().priority())
                    .thenComparing(rule -> rule.form().id());

    public PolicySet {
        documents = List.copyOf(documents);
        combinations = List.copyOf(combinations);
    }

    /** The set of these documents; their order makes no difference. */
    public static PolicySet of(List<PolicyDocument> documents) {
        List<PolicyDocument> sorted = documents.stream().sorted(DOCUMENT_ORDER).toList();
        List<CombinedRules> combinations = new ArrayList<>();
        List<RuleForm> compiled = new ArrayList<>();
        List<RuleForm> definitions = new ArrayList<>();
        List<RuleGroup> registries = new ArrayList<>();
        for (PolicyDocument document : sorted) {
            switch (document) {
                case CompiledPolicy policy -> compiled.addAll(policy.rules());
                case RuleDefinition definition -> definitions.addAll(definition.rules());
                case RegistryPolicy registry -> registries.addAll(registry.ruleGroups());
            }
        }
        addAcross(compiled, RuleGroup.Kind.CONTROLS, combinations);
        addAcross(definitions, RuleGroup.Kind.DEFINITION, combinations);
        registries.forEach(group -> combinations.add(within(group)));
        return new PolicySet(sorted, combinations);
    }

    /** Shapes of one rule per document: their combination spans the set. */
    private static void addAcross(
            List<RuleForm> rules, RuleGroup.Kind kind, List<CombinedRules> combinations) {
        if (!rules.isEmpty()) {
            List<LintedRule> linted =
                    rules.stream()
                            .map(rule -> LintedRule.of(rule, kind))
                            .sorted(MESSAGE_ORDER)
                            .toList();
            combinations.add(
                    new CombinedRules(
                            kind, RuleGroup.Combination.WORST_OF_ALL, linted, Verdict.ALLOW));
        }
    }

    private static CombinedRules within(RuleGroup group) {
        return new CombinedRules(
                group.kind(),
                group.combination(),
                group.rules().stream().map(rule -> LintedRule.of(rule, group.kind())).toList(),
                group.otherwise());
    }
}
