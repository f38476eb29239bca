package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.lint.Wording;
import io.releasegate.value.Value;
import java.util.List;

/** A layer that asks for less than the layer around it. */
public final class WeakerThanParentRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G012",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "A layer asks for less than the layer around it.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        for (Layers layers : Layers.in(policies)) {
            Weakening.of(layers).forEach(weakening -> report(layers, weakening, run));
        }
    }

    private static void report(Layers layers, Weakening weakening, LintRun run) {
        String parent = layers.parent().policyId();
        Finding.in(
                        layers.child(),
                        INFO,
                        weakening.pointer(),
                        "%s: %s here, %s in `%s` around it."
                                .formatted(
                                        Wording.sentence(weakening.field()),
                                        weakening.child(),
                                        weakening.parent(),
                                        parent))
                .related(layers.parent().spanOf(weakening.pointer()), "the layer around it")
                .provenBy(
                        new Witness(
                                List.of(
                                        Witnesses.fact("parent", Value.of(weakening.parent())),
                                        Witnesses.fact("child", Value.of(weakening.child()))),
                                List.of(),
                                "What the layer around it asks for is not asked for here."))
                .detail("parent", parent)
                .report(run);
    }
}
