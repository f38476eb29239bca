package io.releasegate.lint;

import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import java.util.List;

/**
 * Rules whose verdicts are combined with each other: all compiled policies of a set, all rule
 * definitions of a set, or the rules of one kind in one registry policy.
 *
 * @param rules in the order they are looked at; where that has no meaning, by priority and id
 * @param otherwise what holds when none fires
 */
public record CombinedRules(
        RuleGroup.Kind kind,
        RuleGroup.Combination combination,
        List<LintedRule> rules,
        Verdict otherwise) {
    public CombinedRules {
        rules = List.copyOf(rules);
    }

    /** The same rules as evaluation takes them. */
    public RuleGroup asGroup() {
        return new RuleGroup(
                kind, combination, rules.stream().map(LintedRule::form).toList(), otherwise);
    }
}
