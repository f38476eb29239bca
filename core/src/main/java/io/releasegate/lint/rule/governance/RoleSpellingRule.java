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
import io.releasegate.lint.Wording;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.Stated;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One role under two spellings. */
public final class RoleSpellingRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G009",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "A required role is spelled differently where its people are counted.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            Set<String> counted =
                    registry.approvals()
                            .roleCapacity()
                            .map(Stated::value)
                            .map(Map::keySet)
                            .orElse(Set.of());
            for (Stated<String> role : registry.approvals().requiredRoles()) {
                if (!counted.contains(role.value())) {
                    counted.stream()
                            .filter(other ->
                                    Approvers.bare(other).equals(Approvers.bare(role.value())))
                            .findFirst()
                            .ifPresent(other -> report(registry, role, other, run));
                }
            }
        }
    }

    private static void report(
            RegistryPolicy policy, Stated<String> role, String other, LintRun run) {
        Witness proof =
                new Witness(
                        List.of(
                                Witnesses.fact("required_role", Value.of(role.value())),
                                Witnesses.fact("role_capacity", Value.of(other))),
                        List.of(),
                        "Whoever compares the names as they are written finds nobody in `%s`."
                                .formatted(role.value()));
        Finding.in(
                        policy,
                        INFO,
                        role.pointer(),
                        "Role `%s` is called `%s` in role_capacity.".formatted(role.value(), other))
                .provenBy(proof)
                .sureFix(
                        "Change to " + other,
                        Optional.of(
                                new Fix.Edit(
                                        policy.spanOf(role.pointer()),
                                        Wording.inPlace(
                                                policy, policy.spanOf(role.pointer()), other))))
                .report(run);
    }
}
