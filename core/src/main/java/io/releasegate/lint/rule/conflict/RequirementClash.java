package io.releasegate.lint.rule.conflict;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.value.Numbers;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A condition rule that asks for people in two places, for different ones. */
record RequirementClash(RuleInfo info, RegistryPolicy policy, LintRun run) {

    void check() {
        policy.ruleGroups().stream()
                .filter(group -> group.kind() == RuleGroup.Kind.CONDITION_RULES)
                .flatMap(group -> group.rules().stream())
                .forEach(rule -> {
                    compare(rule, "approvals", "required_approvals");
                    compare(rule, "roles", "required_roles");
                });
    }

    private void compare(RuleForm rule, String inner, String outer) {
        Tree tree = policy.source();
        Optional<SourceNode> first = tree.find(rule.pointer() + "/require/" + inner);
        Optional<SourceNode> second = tree.find(rule.pointer() + "/" + outer);
        if (first.isPresent() && second.isPresent()) {
            Value one = first.get().value();
            Value other = second.get().value();
            if (differ(one, other)) {
                report(rule, inner, outer, one, other);
            }
        }
    }

    /** Numbers by what they read as, lists of roles without case and order; blanks do not clash. */
    private static boolean differ(Value one, Value other) {
        if (one instanceof Value.Sequence roles && other instanceof Value.Sequence others) {
            Set<String> left = names(roles);
            Set<String> right = names(others);
            return !left.isEmpty() && !right.isEmpty() && !left.equals(right);
        }
        return Numbers.asWhole(one)
                .flatMap(left -> Numbers.asWhole(other).map(right -> !left.equals(right)))
                .orElse(false);
    }

    private static Set<String> names(Value.Sequence roles) {
        Set<String> names = new TreeSet<>();
        roles.items().stream()
                .filter(Value.Text.class::isInstance)
                .map(role -> ((Value.Text) role).value().strip().toLowerCase(Locale.ROOT))
                .filter(role -> !role.isEmpty())
                .forEach(names::add);
        return names;
    }

    private void report(RuleForm rule, String inner, String outer, Value one, Value other) {
        String place = rule.pointer() + "/" + outer;
        Finding.in(
                        policy,
                        info,
                        place,
                        "Rule `%s` asks for other %s in `require.%s` than in `%s`; the former counts."
                                .formatted(rule.id(), inner, inner, outer))
                .related(policy.spanOf(rule.pointer() + "/require/" + inner), "this is what counts")
                .provenBy(
                        new Witness(
                                List.of(
                                        Witnesses.fact("require." + inner, one),
                                        Witnesses.fact(outer, other)),
                                List.of(new Witness.RuleOutcome(rule.id(), rule.result())),
                                "Whoever reads only one of the two asks for the wrong people."))
                .proposal(
                        "Say the same in " + outer,
                        Optional.of(new Fix.Edit(policy.spanOf(place), Wording.json(one))))
                .detail("rule_id", rule.id())
                .report(run);
    }
}
