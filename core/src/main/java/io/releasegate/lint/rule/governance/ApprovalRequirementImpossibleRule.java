package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.ApprovalRequirements;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import java.util.List;

/** Approvals that cannot come together even when everybody approves. */
public final class ApprovalRequirementImpossibleRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "APPROVAL_REQUIREMENT_IMPOSSIBLE",
                    Category.GOVERNANCE,
                    Severity.ERROR,
                    "The approvals a policy asks for cannot come together, whoever approves.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            Approvers.of(registry.approvals()).ifPresent(there -> check(registry, there, run));
        }
    }

    private static void check(RegistryPolicy policy, Approvers there, LintRun run) {
        there.asked()
                .requiredRoles()
                .forEach(role -> {
                    if (there.having(role.value()) == 0) {
                        report(
                                policy,
                                role.pointer(),
                                "Nobody has the required role `%s`.".formatted(role.value()),
                                "Everybody approves, and `%s` is still missing."
                                        .formatted(role.value()),
                                there,
                                run);
                    }
                });
        int available = there.available();
        there.asked()
                .minApprovals()
                .filter(min -> min.value() > available)
                .ifPresent(min ->
                        report(
                                policy,
                                min.pointer(),
                                "%d approvals are asked for, and at most %s."
                                        .formatted(min.value(), people(available)),
                                "Everybody approves: that is %d of %d."
                                        .formatted(available, min.value()),
                                there,
                                run));
        there.asked().groups().forEach(group -> check(policy, group, there, run));
    }

    private static void check(
            RegistryPolicy policy,
            ApprovalRequirements.ApprovalGroup group,
            Approvers there,
            LintRun run) {
        if (group.allowedRoles().isEmpty()) {
            return;
        }
        int available = there.available(group.allowedRoles());
        long roles =
                group.allowedRoles().stream()
                        .filter(role -> there.having(role) > 0)
                        .map(Approvers::bare)
                        .distinct()
                        .count();
        if (group.minApprovals() > available) {
            report(
                    policy,
                    group.pointer() + "/min_approvals",
                    "Group `%s` needs %d approvals, and at most %s."
                            .formatted(group.name(), group.minApprovals(), people(available)),
                    "Everybody in the group approves: that is %d of %d."
                            .formatted(available, group.minApprovals()),
                    there,
                    run);
        } else if (group.minUniqueRoles() > roles) {
            report(
                    policy,
                    group.pointer(),
                    "Group `%s` needs people of %d roles, and only %d of its roles %s anybody."
                            .formatted(
                                    group.name(),
                                    group.minUniqueRoles(),
                                    roles,
                                    roles == 1 ? "has" : "have"),
                    "Everybody in the group approves: that is %d of %d roles."
                            .formatted(roles, group.minUniqueRoles()),
                    there,
                    run);
        }
    }

    private static String people(int count) {
        return count == 1 ? "one person can give one" : count + " people can give one";
    }

    private static void report(
            RegistryPolicy policy,
            String pointer,
            String message,
            String consequence,
            Approvers there,
            LintRun run) {
        Finding.in(policy, INFO, pointer, message)
                .provenBy(new Witness(there.facts(), List.of(), consequence))
                .report(run);
    }
}
