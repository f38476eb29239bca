package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two rules with different results that some input triggers both. */
public final class ContradictoryRulesRule implements LintRule.OfCombination {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "CONTRADICTORY_RULES",
                    Category.CONFLICT,
                    Severity.ERROR,
                    "Some input triggers two rules that give different results.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CombinedRules rules, LintRun run) {
        for (Pair pair : Pair.disagreeing(rules, run)) {
            switch (run.overlap(pair.both())) {
                case Answer.Witnessed found -> report(pair, found.point(), run);
                case Answer.Unknown it ->
                        run.undecided(INFO, pair.both(), Optional.of(it.reason()));
                case Answer.Impossible _ -> {}
            }
        }
    }

    private static void report(Pair pair, Point point, LintRun run) {
        boolean serious = pair.shareSignal() && pair.samePriority();
        String later = pair.later().form().result();
        String earlier = pair.earlier().form().result();
        String message =
                "%s says %s where %s says %s%s."
                        .formatted(
                                Wording.sentence(pair.later().name()),
                                later,
                                pair.earlier().name(),
                                earlier,
                                serious ? " at the same priority" : "");
        String consequence =
                "Both trigger; of the two, `%s` decides, because %s."
                        .formatted(pair.winner().form().id(), pair.because());
        run.report(
                new Diagnostic(
                        INFO.code(),
                        serious ? INFO.defaultSeverity() : Severity.INFO,
                        message,
                        pair.later().form().resultSpan(),
                        Optional.of(pair.later().form().policyId()),
                        List.of(
                                new Diagnostic.Related(
                                        pair.earlier().form().resultSpan(),
                                        "the same input gives " + earlier + " here")),
                        Optional.of(Witnesses.ofRules(point, pair.both(), consequence)),
                        List.of(),
                        Map.of(
                                "conflicts_with",
                                pair.earlier().form().id(),
                                "priority",
                                Long.toString(pair.later().form().priority()))));
    }
}
