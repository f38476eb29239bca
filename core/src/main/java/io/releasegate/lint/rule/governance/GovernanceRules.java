package io.releasegate.lint.rule.governance;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Promises of the process that a policy breaks. */
public final class GovernanceRules {
    public static final List<LintRule> ALL =
            List.of(
                    new ApprovalFreshnessInvalidRule(),
                    new ApprovalFreshnessRule(),
                    new ApprovalRequirementImpossibleRule(),
                    new ApproversWithoutAuthorRule(),
                    new NoDefaultResultRule(),
                    new NotStrictRule(),
                    new OneForAllRule(),
                    new OverrideExpiryRule(),
                    new ProductionWithoutApprovalRule(),
                    new ReplacedBlockingRulesRule(),
                    new RoleCapacityMissingRule(),
                    new RoleSpellingRule(),
                    new SelfApprovalRule(),
                    new WarnOnlyProductionRule(),
                    new WeakerThanParentRule());

    private GovernanceRules() {}
}
