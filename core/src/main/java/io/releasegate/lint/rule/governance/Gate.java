package io.releasegate.lint.rule.governance;

import io.releasegate.lint.KnownEnvironments;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Constraint;
import io.releasegate.logic.Trigger;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the transition rules of one registry policy let through, and where.
 *
 * @param rules those that can speak, in the order they are looked at
 * @param asking condition rules that stop a change or ask for people
 * @param otherwise what holds where no transition rule matches
 */
record Gate(List<LintedRule> rules, List<LintedRule> asking, Verdict otherwise, LintRun run) {

    /** Empty for a policy without transition rules: it lets nothing through. */
    static Optional<Gate> of(RegistryPolicy policy, LintRun run) {
        return policy.ruleGroups().stream()
                .filter(group -> group.kind() == RuleGroup.Kind.TRANSITION_RULES)
                .findFirst()
                .map(group ->
                        new Gate(
                                speaking(group, run), asking(policy, run), group.otherwise(), run));
    }

    private static List<LintedRule> speaking(RuleGroup group, LintRun run) {
        return group.rules().stream()
                .map(rule -> LintedRule.of(rule, group.kind()))
                .filter(run::speaks)
                .toList();
    }

    private static List<LintedRule> asking(RegistryPolicy policy, LintRun run) {
        return policy.ruleGroups().stream()
                .filter(group -> group.kind() == RuleGroup.Kind.CONDITION_RULES)
                .flatMap(group -> speaking(group, run).stream())
                .filter(rule ->
                        rule.form().verdict() == Verdict.BLOCK
                                || asksForSomebody(rule.form().requirement()))
                .toList();
    }

    static boolean asksForSomebody(RuleForm.Requirement requirement) {
        return requirement.approvals() > 0 || !requirement.roles().isEmpty();
    }

    /** The production-kind environments the rules name; a usual one where they name none. */
    List<String> productions(KnownEnvironments known) {
        List<String> named =
                rules.stream()
                        .flatMap(rule -> rule.form().condition().tests())
                        .filter(test -> test.signal().equals(Signals.ENVIRONMENT))
                        .flatMap(Gate::texts)
                        .filter(known::isProduction)
                        .distinct()
                        .toList();
        return named.isEmpty() ? usual(known).stream().toList() : named;
    }

    private static Optional<String> usual(KnownEnvironments known) {
        String prod = "prod";
        return known.isProduction(prod)
                ? Optional.of(prod)
                : known.kinds().entrySet().stream()
                        .filter(it -> it.getValue() == EnvironmentKind.PRODUCTION)
                        .map(it -> it.getKey())
                        .min(String::compareTo);
    }

    private static Stream<String> texts(Condition.Test test) {
        List<Value> values =
                test.expected() instanceof Value.Sequence list
                        ? list.items()
                        : List.of(test.expected());
        return values.stream()
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value());
    }

    /** An input there that this rule decides and for which nobody is asked. */
    Answer decidesUnasked(LintedRule rule, String environment) {
        return find(Optional.of(rule), rules.subList(0, place(rule)), environment);
    }

    /** An input there that triggers the rule. */
    Answer reaches(LintedRule rule, String environment) {
        return rule.trigger()
                .map(trigger -> run.reasoner().overlap(in(environment), trigger))
                .orElseGet(() -> new Answer.Unknown(LintRun.TOO_MANY_ALTERNATIVES));
    }

    /** An input there that no rule speaks for and for which nobody is asked. */
    Answer nothingMatches(String environment) {
        return find(Optional.empty(), rules, environment);
    }

    private Answer find(Optional<LintedRule> decides, List<LintedRule> before, String environment) {
        List<LintedRule> none = new ArrayList<>(before);
        none.addAll(asking);
        List<Trigger> wanted = new ArrayList<>();
        wanted.add(in(environment));
        decides.flatMap(LintedRule::trigger).ifPresent(wanted::add);
        boolean spelledOut =
                none.stream().allMatch(rule -> rule.trigger().isPresent())
                        && decides.map(rule -> rule.trigger().isPresent()).orElse(true);
        return spelledOut
                ? run.reasoner()
                        .find(
                                wanted,
                                none.stream().flatMap(rule -> rule.trigger().stream()).toList())
                : new Answer.Unknown(LintRun.TOO_MANY_ALTERNATIVES);
    }

    @SuppressWarnings("ReferenceEquality")
    private int place(LintedRule rule) {
        int place = 0;
        while (rules.get(place) != rule) {
            place++;
        }
        return place;
    }

    private static Trigger in(String environment) {
        return Trigger.of(
                new Conjunction(
                        List.of(
                                new Constraint(
                                        Signals.ENVIRONMENT,
                                        Operator.EQUAL,
                                        Value.of(environment)))));
    }
}
