package io.releasegate.lint;

import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule of any shape, ready to be reasoned about.
 *
 * @param alternatives the condition as alternatives of tests that must all hold; empty where there
 *     are too many to spell out, then nothing is claimed of the rule
 * @param trigger the same as the algebra takes it
 */
public record LintedRule(
        RuleForm form,
        RuleGroup.Kind kind,
        Optional<List<List<Condition.Test>>> alternatives,
        Optional<Trigger> trigger) {

    /** The rules of one policy, in its order. */
    public static List<LintedRule> of(PolicyDocument policy) {
        List<LintedRule> rules = new ArrayList<>();
        for (RuleGroup group : policy.ruleGroups()) {
            group.rules().forEach(form -> rules.add(of(form, group.kind())));
        }
        return rules;
    }

    public static LintedRule of(RuleForm form, RuleGroup.Kind kind) {
        Optional<List<List<Condition.Test>>> alternatives = Alternatives.of(form.condition());
        return new LintedRule(form, kind, alternatives, alternatives.map(LintedRule::trigger));
    }

    /** A condition as the algebra takes it; empty where it has too many alternatives. */
    public static Optional<Trigger> triggerOf(Condition condition) {
        return Alternatives.of(condition).map(LintedRule::trigger);
    }

    /** The alternatives of tests as the algebra takes them. */
    private static Trigger trigger(List<List<Condition.Test>> alternatives) {
        return new Trigger(
                alternatives.stream()
                        .map(tests -> tests.stream().map(LintedRule::constraint).toList())
                        .map(Conjunction::new)
                        .toList());
    }

    /** The rule as a sentence names it. */
    public String name() {
        return switch (kind) {
            case CONTROLS, DEFINITION -> "policy `" + form.id() + "`";
            case TRANSITION_RULES -> "transition rule `" + form.id() + "`";
            case CONDITION_RULES -> "rule `" + form.id() + "`";
        };
    }

    /** A test as the algebra knows it. */
    public static Constraint constraint(Condition.Test test) {
        return new Constraint(test.signal(), test.operator(), test.expected());
    }
}
