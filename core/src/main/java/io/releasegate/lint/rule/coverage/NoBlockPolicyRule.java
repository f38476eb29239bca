package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.CombinedRules;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of policies that can never stop anything. */
public final class NoBlockPolicyRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "NO_BLOCK_POLICY",
                    Category.COVERAGE,
                    Severity.WARNING,
                    "No enabled policy of the set blocks, and nothing else there does.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        List<LintedRule> enabled =
                policies.combinations().stream()
                        .map(CombinedRules::rules)
                        .flatMap(List::stream)
                        .filter(rule -> rule.form().enabled())
                        .toList();
        boolean blocks =
                enabled.stream().anyMatch(rule -> rule.form().verdict() == Verdict.BLOCK)
                        || policies.combinations().stream()
                                .anyMatch(group -> group.otherwise() == Verdict.BLOCK);
        if (!blocks) {
            policies.documents().stream()
                    .filter(CompiledPolicy.class::isInstance)
                    .findFirst()
                    .ifPresent(first ->
                            Finding.ofSet(
                                            INFO,
                                            first.spanOf("/policy_id"),
                                            "No policy that is enabled here blocks: at worst a change is warned of.")
                                    .provenBy(proof(enabled, run))
                                    .report(run));
        }
    }

    /** The heaviest rule that can speak, on an input of its own. */
    private static Witness proof(List<LintedRule> enabled, LintRun run) {
        Optional<LintedRule> heaviest =
                enabled.stream()
                        .filter(run::speaks)
                        .min(Comparator.comparing((LintedRule rule) -> rule.form().verdict()));
        return heaviest.flatMap(rule ->
                        run.example(rule)
                                .map(point ->
                                        Witnesses.ofRules(
                                                point,
                                                List.of(rule),
                                                "This is the heaviest answer there is.")))
                .orElseGet(() ->
                        new Witness(
                                List.of(), List.of(), "No rule can trigger, so nothing stops."));
    }
}
