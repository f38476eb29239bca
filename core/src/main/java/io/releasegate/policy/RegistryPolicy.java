package io.releasegate.policy;

import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Shape C, open: a layer of a registry with transition rules, condition rules and approval
 * requirements.
 *
 * @param strictFailClosed true unless the document says otherwise
 * @param scopes the layer's own scope first, then the wider ones it names
 * @param defaultResult the result word where no transition rule matches, as written
 * @param protectedStatuses statuses that only a decision may lead to
 * @param requiredTransitions the transitions that some rule has to cover
 * @param ruleGroups at most one of transition rules and one of condition rules
 */
public record RegistryPolicy(
        Tree source,
        String policyId,
        String policyVersion,
        List<Scope> scopes,
        boolean strictFailClosed,
        Optional<Stated<String>> defaultResult,
        List<Stated<String>> protectedStatuses,
        ApprovalRequirements approvals,
        Optional<SeparationOfDuties> separationOfDuties,
        List<RequiredTransition> requiredTransitions,
        List<RuleGroup> ruleGroups)
        implements PolicyDocument {

    /** What a layer applies to; types are org, project, workflow and transition. */
    public record Scope(String type, String id) {}

    public RegistryPolicy {
        scopes = List.copyOf(scopes);
        protectedStatuses = List.copyOf(protectedStatuses);
        requiredTransitions = List.copyOf(requiredTransitions);
        ruleGroups = List.copyOf(ruleGroups);
    }

    @Override
    public Value.Mapping resolvedPolicy() {
        return data();
    }
}
