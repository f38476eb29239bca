package io.releasegate.lint;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Fix;
import io.releasegate.policy.RuleGroup;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/** Proposes a priority of its own for a rule that is to go before another one. */
public final class EarlierPriority {
    private static final int STEP = 10;

    private EarlierPriority() {}

    /** Empty where no number is free just before the other, or the text is not at hand. */
    public static Optional<Fix> of(
            LintedRule winner, LintedRule other, CombinedRules rules, LintRun run) {
        return free(winner, other, rules)
                .flatMap(own ->
                        run.source(winner.form())
                                .flatMap(tree -> edit(tree, winner, rules.kind(), own))
                                .map(edit ->
                                        Fix.proposal(
                                                "Let `%s` win: priority %d"
                                                        .formatted(winner.form().id(), own),
                                                List.of(edit))));
    }

    /** Below the other's and above all that are smaller; 0 is no number others understand. */
    @SuppressWarnings("ReferenceEquality")
    private static Optional<Long> free(LintedRule winner, LintedRule other, CombinedRules rules) {
        long before = other.form().priority();
        long taken =
                rules.rules().stream()
                        .filter(rule -> rule != winner)
                        .mapToLong(rule -> rule.form().priority())
                        .filter(priority -> priority < before)
                        .max()
                        .orElse(0);
        long own = before - STEP > taken ? before - STEP : before - 1;
        return Optional.of(own).filter(it -> it > taken && it >= 1);
    }

    private static Optional<Fix.Edit> edit(
            Tree tree, LintedRule winner, RuleGroup.Kind kind, long own) {
        String holder =
                winner.form().pointer() + (kind == RuleGroup.Kind.CONTROLS ? "/metadata" : "");
        String pointer = holder + "/priority";
        return tree.find(pointer).isPresent()
                ? Optional.of(new Fix.Edit(tree.spanOf(pointer), Long.toString(own)))
                : NewMember.in(tree, holder, "result", "priority", Value.of(own));
    }
}
