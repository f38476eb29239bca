package io.releasegate.lint.rule.coverage;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RequiredTransition;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Signals;
import io.releasegate.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A required transition that no rule can match anywhere. */
public final class TransitionUncoveredRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "TRANSITION_UNCOVERED",
                    Category.COVERAGE,
                    Severity.ERROR,
                    "No rule can match a required transition anywhere.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            RequiredTransitionCheck check = new RequiredTransitionCheck(INFO, registry, run);
            Set<String> asked = new HashSet<>();
            for (RequiredTransition required : registry.requiredTransitions()) {
                if (asked.add(required.transition()) && !check.coveredSomewhere(required)) {
                    report(registry, required, run);
                }
            }
        }
    }

    private static void report(RegistryPolicy policy, RequiredTransition required, LintRun run) {
        List<Witness.RuleOutcome> outcomes =
                policy.ruleGroups().stream()
                        .filter(group -> group.kind() == RuleGroup.Kind.TRANSITION_RULES)
                        .map(group ->
                                new Witness.RuleOutcome("default_result", group.otherwise().name()))
                        .toList();
        Finding.at(
                        policy,
                        INFO,
                        required.span(),
                        "Transition `%s` is required, and no transition rule can match it."
                                .formatted(required.transition()))
                .weighing(policy.strictFailClosed() ? Severity.ERROR : Severity.WARNING)
                .provenBy(
                        new Witness(
                                List.of(
                                        Witnesses.fact(
                                                Signals.TRANSITION,
                                                Value.of(required.transition()))),
                                outcomes,
                                "No rule matches, so only the default result speaks."))
                .detail("transition_id", required.transition())
                .report(run);
    }
}
