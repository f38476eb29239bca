package io.releasegate.lint.rule.conflict;

import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.policy.RuleGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two rules of one combination with different verdicts, both able to trigger.
 *
 * @param earlier the one looked at first
 * @param combination how their verdicts combine
 */
record Pair(LintedRule earlier, LintedRule later, RuleGroup.Combination combination) {

    static List<Pair> disagreeing(CombinedRules combined, LintRun run) {
        List<LintedRule> rules = combined.rules().stream().filter(run::speaks).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                if (rules.get(i).form().verdict() != rules.get(j).form().verdict()) {
                    pairs.add(new Pair(rules.get(i), rules.get(j), combined.combination()));
                }
            }
        }
        return pairs;
    }

    List<LintedRule> both() {
        return List.of(earlier, later);
    }

    /** The one whose verdict counts where both trigger. */
    LintedRule winner() {
        return earlierWins() ? earlier : later;
    }

    LintedRule loser() {
        return earlierWins() ? later : earlier;
    }

    private boolean earlierWins() {
        return switch (combination) {
            case FIRST_MATCH -> true;
            case WORST_OF_ALL -> earlier.form().verdict().compareTo(later.form().verdict()) < 0;
        };
    }

    /** What makes the winner win, as the end of a sentence. */
    String because() {
        return switch (combination) {
            case FIRST_MATCH -> "it is looked at first";
            case WORST_OF_ALL -> "the heavier result wins";
        };
    }

    boolean shareSignal() {
        Set<String> shared = new HashSet<>();
        earlier.trigger().ifPresent(trigger -> shared.addAll(trigger.signals()));
        Set<String> other = new HashSet<>();
        later.trigger().ifPresent(trigger -> other.addAll(trigger.signals()));
        shared.retainAll(other);
        return !shared.isEmpty();
    }

    boolean samePriority() {
        return earlier.form().priority() == later.form().priority();
    }
}
