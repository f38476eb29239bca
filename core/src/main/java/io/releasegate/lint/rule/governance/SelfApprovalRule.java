package io.releasegate.lint.rule.governance;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.NewMember;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Witnesses;
import io.releasegate.policy.ApprovalRequirements;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleDefinition;
import io.releasegate.policy.SeparationOfDuties;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/** A policy that lets people approve what is their own. */
public final class SelfApprovalRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-G002",
                    Category.GOVERNANCE,
                    Severity.ERROR,
                    "One person can hand in a change and approve it.");
    private static final String FORBID = "forbid_same_actor_as_submitter";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        switch (policy) {
            case CompiledPolicy compiled ->
                    compiled.separationOfDuties().ifPresent(it -> checkDuties(policy, it, run));
            case RegistryPolicy registry -> {
                registry.separationOfDuties().ifPresent(it -> checkDuties(policy, it, run));
                if (registry.separationOfDuties().isEmpty()) {
                    registry.approvals().groups().stream()
                            .filter(group -> group.minApprovals() > 0 && !group.forbidsSubmitter())
                            .forEach(group -> report(registry, group, run));
                }
            }
            case RuleDefinition _ -> {}
        }
    }

    private static void checkDuties(PolicyDocument policy, SeparationOfDuties duties, LintRun run) {
        if (!duties.enabled().value()) {
            report(policy, duties.enabled().pointer(), "Separation of duties is off", "true", run);
        } else if (!duties.denySelfApproval().value()) {
            report(
                    policy,
                    duties.denySelfApproval().pointer(),
                    "Approving one's own change is not denied",
                    "true",
                    run);
        } else if (duties.ruleCount().filter(count -> count.value() == 0).isPresent()) {
            report(
                    policy,
                    duties.ruleCount().get().pointer(),
                    "The list of separation rules is empty, so none applies",
                    "null",
                    run);
        }
    }

    private static void report(
            PolicyDocument policy, String pointer, String what, String cure, LintRun run) {
        Finding.in(policy, INFO, pointer, what + ": one person can hand in and approve a change.")
                .provenBy(constellation(pointer.substring(1).replace('/', '.') + " allows it"))
                .proposal(
                        "Change to " + cure,
                        Optional.of(new Fix.Edit(policy.spanOf(pointer), cure)))
                .report(run);
    }

    private static void report(
            RegistryPolicy policy, ApprovalRequirements.ApprovalGroup group, LintRun run) {
        Finding.in(
                        policy,
                        INFO,
                        group.pointer(),
                        "Group `%s` lets whoever hands in a change approve it."
                                .formatted(group.name()))
                .provenBy(constellation("group `" + group.name() + "` counts the approval"))
                .proposal(
                        "Leave the submitter out",
                        policy.source().find(group.pointer() + "/" + FORBID).isPresent()
                                ? Optional.of(
                                        new Fix.Edit(
                                                policy.spanOf(group.pointer() + "/" + FORBID),
                                                "true"))
                                : NewMember.in(
                                        policy.source(),
                                        group.pointer(),
                                        "min_approvals",
                                        FORBID,
                                        Value.TRUE))
                .report(run);
    }

    private static Witness constellation(String because) {
        return new Witness(
                List.of(
                        Witnesses.fact("submitted_by", Value.of("mira")),
                        Witnesses.fact("approved_by", Value.of(List.of(Value.of("mira"))))),
                List.of(),
                "Mira's own approval counts: " + because + ".");
    }
}
