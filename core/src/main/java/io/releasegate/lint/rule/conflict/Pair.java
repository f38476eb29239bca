package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.logic.Point;
import io.releasegate.policy.RuleGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two rules of one combination with different verdicts, both able to trigger.
 *
 * @param earlier the one looked at first
 * @param combination how their verdicts combine
 */
record Pair(LintedRule earlier, LintedRule later, RuleGroup.Combination combination) {

    static Pair of(CombinedRules combined, Neighbours near, int earlier, int later) {
        return new Pair(near.rules().get(earlier), near.rules().get(later), combined.combination());
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

    boolean disagrees() {
        return earlier.form().verdict() != later.form().verdict();
    }

    boolean samePriority() {
        return earlier.form().priority() == later.form().priority();
    }

    /** A finding at the later rule; the witness says which of the two decides. */
    Diagnostic finding(
            RuleInfo info,
            Severity severity,
            String message,
            Point point,
            List<Fix> fixes,
            Map<String, String> metadata) {
        String consequence =
                "Both trigger; of the two, `%s` decides, because %s."
                        .formatted(winner().form().id(), because());
        Map<String, String> all = new HashMap<>(metadata);
        all.put("priority", Long.toString(later.form().priority()));
        all.putIfAbsent("conflicts_with", earlier.form().id());
        return new Diagnostic(
                info.code(),
                severity,
                message,
                later.form().resultSpan(),
                Optional.of(later.form().policyId()),
                List.of(
                        new Diagnostic.Related(
                                earlier.form().resultSpan(),
                                "the same input gives " + earlier.form().result() + " here")),
                Optional.of(Witnesses.ofRules(point, both(), consequence)),
                fixes,
                all);
    }
}
