package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Verdict;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Two rules with different results that some input triggers both; and, in one rule, two
 * requirements that are not the same.
 */
public final class ContradictoryRulesRule implements LintRule.OfCombination, LintRule.OfDocument {
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
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            new RequirementClash(INFO, registry, run).check();
        }
    }

    @Override
    public void check(CombinedRules rules, LintRun run) {
        Neighbours near = run.neighbours(rules);
        Map<Verdict, BitSet> spoken = new EnumMap<>(Verdict.class);
        for (int later = 0; later < near.rules().size(); later++) {
            LintedRule rule = near.rules().get(later);
            check(rules, near, new Overruling(later, elsewhere(spoken, rule), run), run);
            if (run.alone(rule).witness().filter(run::isOrdinary).isPresent()) {
                spoken.computeIfAbsent(rule.form().verdict(), _ -> new BitSet()).set(later);
            }
        }
    }

    /** Earlier rules with another verdict, each with an ordinary input of its own. */
    private static BitSet elsewhere(Map<Verdict, BitSet> spoken, LintedRule rule) {
        BitSet others = new BitSet();
        spoken.forEach((verdict, places) -> {
            if (verdict != rule.form().verdict()) {
                others.or(places);
            }
        });
        return others;
    }

    private static void check(CombinedRules rules, Neighbours near, Overruling soft, LintRun run) {
        int later = soft.later();
        BitSet sharing = near.sharing(later);
        for (int i = sharing.nextSetBit(0); i >= 0 && i < later; i = sharing.nextSetBit(i + 1)) {
            Pair pair = Pair.of(rules, near, i, later);
            if (pair.disagrees()) {
                switch (run.overlap(pair.both())) {
                    case Answer.Witnessed found when pair.samePriority() ->
                            report(pair, found.point(), rules, run);
                    case Answer.Witnessed _ -> soft.add(i);
                    case Answer.Unknown it ->
                            run.undecided(INFO, pair.both(), Optional.of(it.reason()));
                    case Answer.Impossible _ -> {}
                }
            }
        }
        soft.report(INFO, rules, near);
    }

    private static void report(Pair pair, Point point, CombinedRules rules, LintRun run) {
        String message =
                "%s says %s where %s says %s at the same priority."
                        .formatted(
                                Wording.sentence(pair.later().name()),
                                pair.later().form().result(),
                                pair.earlier().name(),
                                pair.earlier().form().result());
        run.report(
                pair.finding(
                        INFO,
                        INFO.defaultSeverity(),
                        message,
                        point,
                        Precedence.of(pair, rules, run).proposals(),
                        Map.of()));
    }
}
