package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.ApprovalRequirements;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Stated;
import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Approvals are asked for, and nothing tells whether there are enough people. */
public final class RoleCapacityMissingRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G008",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "Approvals are asked for, and the policy does not say how many people can give"
                            + " them.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            ApprovalRequirements asked = registry.approvals();
            boolean asks =
                    asked.minApprovals().filter(min -> min.value() > 0).isPresent()
                            || !asked.requiredRoles().isEmpty();
            if (asks && Approvers.of(asked).isEmpty()) {
                report(registry, asked, run);
            }
        }
    }

    private static void report(RegistryPolicy policy, ApprovalRequirements asked, LintRun run) {
        List<Witness.Fact> facts = new ArrayList<>();
        asked.minApprovals()
                .ifPresent(
                        min -> facts.add(Witnesses.fact("min_approvals", Value.of(min.value()))));
        asked.requiredRoles()
                .forEach(role ->
                        facts.add(
                                new Witness.Fact(
                                        "role_capacity." + role.value(), Witness.Fact.MISSING)));
        String pointer =
                asked.minApprovals()
                        .map(Stated::pointer)
                        .orElseGet(() -> asked.requiredRoles().getFirst().pointer());
        Finding.in(
                        policy,
                        INFO,
                        pointer,
                        "Nothing says how many people can approve. List them in role_capacity.")
                .provenBy(
                        new Witness(
                                facts,
                                List.of(),
                                "With nobody in these roles every change waits for ever, and nothing"
                                        + " tells."))
                .report(run);
    }
}
