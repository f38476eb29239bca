package io.releasegate.lint.rule.conflict;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.EarlierPriority;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.NewMember;
import io.releasegate.lint.Wording;
import io.releasegate.policy.Condition;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proposals that say which of two rules goes first, or where the other one does not apply. */
record Precedence(LintedRule heavier, LintedRule lighter, CombinedRules rules, LintRun run) {
    private static final Set<String> SELECTORS =
            Set.of(Signals.TRANSITION, Signals.PROJECT, Signals.WORKFLOW, Signals.ENVIRONMENT);

    static Precedence of(Pair pair, CombinedRules rules, LintRun run) {
        boolean earlierIsHeavier =
                pair.earlier().form().verdict().compareTo(pair.later().form().verdict()) < 0;
        return earlierIsHeavier
                ? new Precedence(pair.earlier(), pair.later(), rules, run)
                : new Precedence(pair.later(), pair.earlier(), rules, run);
    }

    List<Fix> proposals() {
        List<Fix> proposals = new ArrayList<>();
        EarlierPriority.of(heavier, lighter, rules, run).ifPresent(proposals::add);
        keptOut().ifPresent(proposals::add);
        return proposals;
    }

    /** The one test that tells the heavier rule, turned round, among those of the lighter. */
    private Optional<Fix> keptOut() {
        List<Condition.Test> own = heavier.form().condition().tests().toList();
        List<Condition.Test> others = lighter.form().condition().tests().toList();
        List<Condition.Test> telling =
                own.stream()
                        .filter(test -> others.stream().noneMatch(it -> same(it, test)))
                        .toList();
        if (rules.kind() != RuleGroup.Kind.TRANSITION_RULES || telling.size() != 1) {
            return Optional.empty();
        }
        Condition.Test test = telling.getFirst();
        boolean free =
                !SELECTORS.contains(test.signal())
                        && others.stream().noneMatch(it -> it.signal().equals(test.signal()));
        String title = "Keep " + Wording.test(test) + " out of `" + lighter.form().id() + "`";
        return opposite(test.operator())
                .filter(_ -> free)
                .flatMap(word -> run.source(lighter.form()).flatMap(tree -> edit(tree, word, test)))
                .map(edit -> Fix.proposal(title, List.of(edit)));
    }

    private Optional<Fix.Edit> edit(Tree tree, String word, Condition.Test test) {
        RuleForm rule = lighter.form();
        String conditions = rule.pointer() + "/conditions";
        Value comparison = Value.of(Map.of(word, test.expected()));
        return tree.find(conditions).isPresent()
                ? NewMember.in(tree, conditions, "", test.signal(), comparison)
                : NewMember.in(
                        tree,
                        rule.pointer(),
                        "result",
                        "conditions",
                        Value.of(Map.of(test.signal(), comparison)));
    }

    private static boolean same(Condition.Test one, Condition.Test other) {
        return one.signal().equals(other.signal())
                && one.operator() == other.operator()
                && one.expected().equals(other.expected());
    }

    private static Optional<String> opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Optional.of("ne");
            case NOT_EQUAL -> Optional.of("eq");
            case IN -> Optional.of("not_in");
            case NOT_IN -> Optional.of("in");
            case GREATER -> Optional.of("lte");
            case GREATER_OR_EQUAL -> Optional.of("lt");
            case LESS -> Optional.of("gte");
            case LESS_OR_EQUAL -> Optional.of("gt");
            case GREATER_IF_NUMBER,
                    GREATER_OR_EQUAL_IF_NUMBER,
                    LESS_IF_NUMBER,
                    LESS_OR_EQUAL_IF_NUMBER,
                    CONTAINS ->
                    Optional.empty();
        };
    }
}
