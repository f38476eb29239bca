package io.releasegate.lint.rule.reachability;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Neighbours;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Policies of a set that say the same, often because two standards ask for it. */
public final class DuplicateRulesRule implements LintRule.OfCombination {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L005",
                    Category.REACHABILITY,
                    Severity.INFO,
                    "Several policies of a set say exactly the same.");
    private static final int MOST_SHOWN = 5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(CombinedRules rules, LintRun run) {
        if (rules.kind() == RuleGroup.Kind.CONTROLS || rules.kind() == RuleGroup.Kind.DEFINITION) {
            Neighbours near = run.neighbours(rules);
            BitSet told = new BitSet();
            for (int place = 0; place < near.rules().size(); place++) {
                if (!told.get(place)) {
                    told.or(check(place, near, run));
                }
            }
        }
    }

    /** The group of a rule that no earlier one has in its group. */
    private static BitSet check(int place, Neighbours near, LintRun run) {
        LintedRule first = near.rules().get(place);
        BitSet group = new BitSet();
        BitSet twins = near.twins(place);
        for (int i = twins.nextSetBit(place); i >= 0; i = twins.nextSetBit(i + 1)) {
            LintedRule other = near.rules().get(i);
            if (saysTheSame(first.form(), other.form())
                    && run.outside(List.of(first), List.of(other)).isImpossible()
                    && run.outside(List.of(other), List.of(first)).isImpossible()) {
                group.set(i);
            }
        }
        if (!group.isEmpty()) {
            report(first, group.stream().mapToObj(near.rules()::get).toList(), run);
        }
        return group;
    }

    private static boolean saysTheSame(RuleForm one, RuleForm other) {
        return one.verdict() == other.verdict()
                && one.requirement().equals(other.requirement())
                && !one.policyId().equals(other.policyId());
    }

    private static void report(LintedRule first, List<LintedRule> others, LintRun run) {
        List<LintedRule> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        Finding finding =
                Finding.of(
                                first,
                                INFO,
                                first.form().span(),
                                "%s say the same: %s."
                                        .formatted(
                                                all.size() + " policies",
                                                Wording.list(
                                                        all.stream()
                                                                .map(rule -> rule.form().id())
                                                                .toList())))
                        .detail("policies", Integer.toString(all.size()))
                        .provenBy(
                                run.example(first)
                                        .map(point ->
                                                Witnesses.ofRules(
                                                        point,
                                                        all.stream().limit(MOST_SHOWN).toList(),
                                                        "They trigger together, here and everywhere.")));
        others.forEach(other -> finding.related(other.form().span(), "says the same"));
        finding.report(run);
    }
}
