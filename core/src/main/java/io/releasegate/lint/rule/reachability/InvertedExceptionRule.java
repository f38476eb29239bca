package io.releasegate.lint.rule.reachability;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.EarlierPriority;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.policy.RuleGroup;
import java.util.BitSet;
import java.util.List;

/** A stricter rule for less, behind a milder one for more. */
public final class InvertedExceptionRule implements LintRule.OfCombination {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L006",
                    Category.REACHABILITY,
                    Severity.WARNING,
                    "A stricter exception stands behind the general rule it is an exception to, so it"
                            + " never acts.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CombinedRules rules, LintRun run) {
        if (rules.combination() == RuleGroup.Combination.FIRST_MATCH) {
            Neighbours near = run.neighbours(rules);
            for (int place = 0; place < near.rules().size(); place++) {
                check(place, near, rules, run);
            }
        }
    }

    /** The general rule that is looked at first is the one that wins. */
    private static void check(int place, Neighbours near, CombinedRules rules, LintRun run) {
        LintedRule exception = near.rules().get(place);
        BitSet covering = near.covering(place);
        for (int i = covering.nextSetBit(0); i >= 0 && i < place; i = covering.nextSetBit(i + 1)) {
            LintedRule general = near.rules().get(i);
            if (isStricter(exception, general)
                    && run.outside(List.of(exception), List.of(general)).isImpossible()
                    && run.outside(List.of(general), List.of(exception))
                            instanceof Answer.Witnessed) {
                report(exception, general, rules, run);
                return;
            }
        }
    }

    private static boolean isStricter(LintedRule one, LintedRule other) {
        return one.form().verdict().compareTo(other.form().verdict()) < 0;
    }

    private static void report(
            LintedRule exception, LintedRule general, CombinedRules rules, LintRun run) {
        Finding.of(
                        exception,
                        INFO,
                        exception.form().resultSpan(),
                        "%s looks like an exception to `%s`, which matches first and says %s."
                                .formatted(
                                        Wording.sentence(exception.name()),
                                        general.form().id(),
                                        general.form().result()))
                .related(general.form().resultSpan(), "this wins")
                .provenBy(
                        run.example(exception)
                                .map(point ->
                                        Witnesses.ofRules(
                                                point,
                                                List.of(general, exception),
                                                "`%s` wins, because it is looked at first."
                                                        .formatted(general.form().id()))))
                .fix(EarlierPriority.of(exception, general, rules, run))
                .detail("wins", general.form().id())
                .report(run);
    }
}
