package io.releasegate.lint.rule.governance;

import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one layer's list of one kind says. */
record LayerRules(RuleGroup group, List<LintedRule> rules, LintRun run) {

    static Optional<LayerRules> by(RegistryPolicy policy, RuleGroup.Kind kind, LintRun run) {
        return policy.ruleGroups().stream()
                .filter(group -> group.kind() == kind)
                .findFirst()
                .map(group ->
                        new LayerRules(
                                group,
                                group.rules().stream()
                                        .map(rule -> LintedRule.of(rule, kind))
                                        .filter(run::speaks)
                                        .toList(),
                                run));
    }

    /** An input for which the rule decides in the parent and nothing blocks here. */
    Answer letsThrough(LintedRule rule, LayerRules parent) {
        return switch (group.combination()) {
            case FIRST_MATCH -> passesFirst(rule, parent.before(rule));
            case WORST_OF_ALL ->
                    run.outside(
                            List.of(rule),
                            rules.stream()
                                    .filter(it -> it.form().verdict() == Verdict.BLOCK)
                                    .toList());
        };
    }

    private Answer passesFirst(LintedRule rule, List<LintedRule> before) {
        Answer last = new Answer.Impossible();
        for (LintedRule own : rules) {
            if (own.form().verdict() != Verdict.BLOCK) {
                last = run.outside(List.of(rule, own), both(before, before(own)));
                if (last instanceof Answer.Witnessed) {
                    return last;
                }
            }
        }
        return group.otherwise() == Verdict.BLOCK
                ? last
                : run.outside(List.of(rule), both(before, rules));
    }

    private List<LintedRule> before(LintedRule rule) {
        return rules.subList(0, rules.indexOf(rule));
    }

    private static List<LintedRule> both(List<LintedRule> one, List<LintedRule> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The parent's rule and what speaks here. */
    List<LintedRule> deciding(LintedRule rule, Point point) {
        return both(
                List.of(rule),
                rules.stream()
                        .filter(own ->
                                own.form()
                                        .condition()
                                        .holds(signal ->
                                                point.values()
                                                        .getOrDefault(signal, Optional.empty())
                                                        .orElse(null)))
                        .toList());
    }
}
