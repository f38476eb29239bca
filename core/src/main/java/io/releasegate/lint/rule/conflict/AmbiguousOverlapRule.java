package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two rules with different results that trigger on exactly the same inputs. */
public final class AmbiguousOverlapRule implements LintRule.OfCombination {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "AMBIGUOUS_OVERLAP",
                    Category.CONFLICT,
                    Severity.ERROR,
                    "Two rules trigger on exactly the same inputs with different results, so one"
                            + " of them can never decide.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CombinedRules rules, LintRun run) {
        Neighbours near = run.neighbours(rules);
        for (int later = 0; later < near.rules().size(); later++) {
            BitSet twins = near.twins(later);
            for (int i = twins.nextSetBit(0); i >= 0 && i < later; i = twins.nextSetBit(i + 1)) {
                Pair pair = Pair.of(rules, near, i, later);
                if (pair.disagrees()) {
                    check(pair, run);
                }
            }
        }
    }

    private static void check(Pair pair, LintRun run) {
        Answer onlyEarlier = run.outside(List.of(pair.earlier()), List.of(pair.later()));
        if (onlyEarlier instanceof Answer.Witnessed) {
            return;
        }
        Answer onlyLater = run.outside(List.of(pair.later()), List.of(pair.earlier()));
        if (onlyEarlier.isImpossible() && onlyLater.isImpossible()) {
            report(pair, run);
        } else if (!(onlyLater instanceof Answer.Witnessed)) {
            run.undecided(INFO, pair.both(), onlyEarlier.unknown().or(onlyLater::unknown));
        }
    }

    private static void report(Pair pair, LintRun run) {
        LintedRule winner = pair.winner();
        LintedRule loser = pair.loser();
        String consequence =
                "`%s` never decides: where it says %s, `%s` says %s and %s."
                        .formatted(
                                loser.form().id(),
                                loser.form().result(),
                                winner.form().id(),
                                winner.form().result(),
                                pair.because());
        run.report(
                new Diagnostic(
                        INFO.code(),
                        INFO.defaultSeverity(),
                        "%s says %s on exactly the inputs where %s says %s, so it can never decide."
                                .formatted(
                                        Wording.sentence(loser.name()),
                                        loser.form().result(),
                                        winner.name(),
                                        winner.form().result()),
                        loser.form().resultSpan(),
                        Optional.of(loser.form().policyId()),
                        List.of(
                                new Diagnostic.Related(
                                        winner.form().resultSpan(),
                                        "the same inputs give "
                                                + winner.form().result()
                                                + " here")),
                        run.example(loser)
                                .map(point -> Witnesses.ofRules(point, pair.both(), consequence)),
                        List.of(),
                        Map.of("conflicts_with", winner.form().id())));
    }
}
