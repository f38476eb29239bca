package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleDefinition;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/** A policy that is told not to fail closed, or told so in words that others read differently. */
public final class NotStrictRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G003",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "The policy does not fail closed where something is missing.");
    private static final String POINTER = "/strict_fail_closed";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        boolean strict =
                switch (policy) {
                    case CompiledPolicy compiled -> compiled.strictFailClosed();
                    case RegistryPolicy registry -> registry.strictFailClosed();
                    case RuleDefinition _ -> true;
                };
        if (!strict) {
            boolean text =
                    policy.source().find(POINTER).orElseThrow().value() instanceof Value.Text;
            String message =
                    text
                            ? "The text here means false to this gate and true to others; either way it"
                                    + " should be true."
                            : "The policy does not fail closed: where nothing is known, nothing stops.";
            Finding.in(policy, INFO, POINTER, message)
                    .provenBy(constellation(policy))
                    .proposal(
                            "Change to true",
                            Optional.of(new Fix.Edit(policy.spanOf(POINTER), "true")))
                    .report(run);
        }
    }

    private static Witness constellation(PolicyDocument policy) {
        return new Witness(
                List.of(Witnesses.fact("strict_fail_closed", Value.FALSE)),
                List.of(new Witness.RuleOutcome(policy.policyId(), Witnesses.SILENT)),
                "A change for which no signal is known meets no rule, and the policy does not stop it"
                        + " for that.");
    }
}
