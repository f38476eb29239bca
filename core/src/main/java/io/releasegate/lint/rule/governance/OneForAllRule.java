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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Several agreements are asked for, and one person can be all of them. */
public final class OneForAllRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G015",
                    Category.GOVERNANCE,
                    Severity.WARNING,
                    "One person can give every approval a policy asks for in several roles or"
                            + " groups.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            checkRoles(registry, run);
            checkGroups(registry, run);
        }
    }

    private static void checkRoles(RegistryPolicy policy, LintRun run) {
        ApprovalRequirements asked = policy.approvals();
        Set<String> roles = new LinkedHashSet<>();
        asked.requiredRoles().forEach(role -> roles.add(Approvers.bare(role.value())));
        int min = asked.minApprovals().map(Stated::value).orElse(0);
        if (roles.size() > 1 && min <= 1) {
            String pointer =
                    asked.minApprovals()
                            .map(Stated::pointer)
                            .orElseGet(() -> asked.requiredRoles().getFirst().pointer());
            report(
                    policy,
                    pointer,
                    "%d roles have to agree, and one person who has them all is enough."
                            .formatted(roles.size()),
                    asked.requiredRoles().stream().map(Stated::value).toList(),
                    run);
        }
    }

    /** Groups that one person of one role satisfies, all of them. */
    private static void checkGroups(RegistryPolicy policy, LintRun run) {
        List<ApprovalRequirements.ApprovalGroup> groups =
                policy.approvals().groups().stream()
                        .filter(group -> group.minApprovals() > 0 || group.minUniqueRoles() > 0)
                        .toList();
        boolean alone =
                groups.stream()
                        .allMatch(
                                group -> group.minApprovals() <= 1 && group.minUniqueRoles() <= 1);
        int min = policy.approvals().minApprovals().map(Stated::value).orElse(0);
        if (groups.size() > 1 && alone && min <= 1) {
            Set<String> shared = new LinkedHashSet<>();
            groups.forEach(group -> shared.addAll(group.allowedRoles()));
            groups.stream()
                    .filter(group -> !group.allowedRoles().isEmpty())
                    .forEach(group -> shared.retainAll(group.allowedRoles()));
            boolean anybody = groups.stream().allMatch(group -> group.allowedRoles().isEmpty());
            if (anybody || !shared.isEmpty()) {
                report(
                        policy,
                        groups.getLast().pointer(),
                        "%d groups have to agree, and one person is enough for all of them."
                                .formatted(groups.size()),
                        shared.stream().limit(1).toList(),
                        run);
            }
        }
    }

    private static void report(
            RegistryPolicy policy,
            String pointer,
            String message,
            List<String> roles,
            LintRun run) {
        Finding.in(policy, INFO, pointer, message)
                .provenBy(
                        new Witness(
                                List.of(
                                        Witnesses.fact(
                                                "approved_by", Value.of(List.of(Value.of("kim")))),
                                        Witnesses.fact(
                                                "kim.roles",
                                                Value.of(roles.stream().map(Value::of).toList()))),
                                List.of(),
                                "Kim approves, and nothing is missing."))
                .report(run);
    }
}
