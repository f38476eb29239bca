package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.logic.Answer;
import io.releasegate.logic.Point;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import java.util.List;
import java.util.Optional;

/** A layer whose list of rules takes the place of one that blocked more. */
public final class ReplacedBlockingRulesRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G011",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "The rules of a layer replace those of the layer around it, which block more.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        for (Layers layers : Layers.in(policies)) {
            check(layers, RuleGroup.Kind.TRANSITION_RULES, "/transition_rules", run);
            check(layers, RuleGroup.Kind.CONDITION_RULES, "/rules", run);
        }
    }

    private static void check(Layers layers, RuleGroup.Kind kind, String key, LintRun run) {
        Optional<LayerRules> parent = LayerRules.by(layers.parent(), kind, run);
        Optional<LayerRules> child = LayerRules.by(layers.child(), kind, run);
        if (parent.isEmpty() || child.isEmpty()) {
            return;
        }
        for (LintedRule rule : parent.get().rules()) {
            if (rule.form().verdict() == Verdict.BLOCK) {
                Answer answer = child.get().letsThrough(rule, parent.get());
                run.undecided(INFO, List.of(rule), answer.unknown());
                if (answer instanceof Answer.Witnessed found) {
                    report(layers, rule, key, found.point(), child.get(), run);
                    return;
                }
            }
        }
    }

    private static void report(
            Layers layers,
            LintedRule rule,
            String key,
            Point point,
            LayerRules child,
            LintRun run) {
        Span place =
                layers.child().source().keySpanOf(key).orElseGet(() -> layers.child().spanOf(key));
        Finding.at(
                        layers.child(),
                        INFO,
                        place,
                        "These rules replace those of `%s`, and what `%s` blocks there gets through."
                                .formatted(layers.parent().policyId(), rule.form().id()))
                .related(rule.form().resultSpan(), "blocks in the layer around it")
                .provenBy(
                        Witnesses.ofRules(
                                point,
                                child.deciding(rule, point),
                                "The layer around it says BLOCK; here nothing blocks."))
                .detail("parent", layers.parent().policyId())
                .report(run);
    }
}
