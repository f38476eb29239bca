package io.releasegate.policy;

import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.List;

/**
 * Shape C, open: a layer of a registry with transition rules, condition rules and approval
 * requirements.
 *
 * @param strictFailClosed true unless the document says otherwise
 * @param requiredTransitions the transitions that some rule has to cover
 * @param ruleGroups at most one of transition rules and one of condition rules
 */
public record RegistryPolicy(
        Tree source,
        String policyId,
        String policyVersion,
        boolean strictFailClosed,
        List<RequiredTransition> requiredTransitions,
        List<RuleGroup> ruleGroups)
        implements PolicyDocument {

    public RegistryPolicy {
        requiredTransitions = List.copyOf(requiredTransitions);
        ruleGroups = List.copyOf(ruleGroups);
    }

    @Override
    public Value.Mapping resolvedPolicy() {
        return data();
    }
}
