package io.releasegate.lint;

import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleGroup;
import java.util.List;

/**
 * A policy with its rules made ready once, so that the same rules can stand in set after set.
 *
 * @param groups the rules of the document alone, grouped as it combines them
 */
public record LintedDocument(PolicyDocument document, List<CombinedRules> groups) {
    public LintedDocument {
        groups = List.copyOf(groups);
    }

    public static LintedDocument of(PolicyDocument document) {
        return new LintedDocument(
                document, document.ruleGroups().stream().map(LintedDocument::group).toList());
    }

    List<LintedRule> rules() {
        return groups.stream().flatMap(group -> group.rules().stream()).toList();
    }

    private static CombinedRules group(RuleGroup group) {
        return new CombinedRules(
                group.kind(),
                group.combination(),
                group.rules().stream().map(rule -> LintedRule.of(rule, group.kind())).toList(),
                group.otherwise());
    }
}
