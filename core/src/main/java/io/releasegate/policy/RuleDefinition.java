package io.releasegate.policy;

import io.releasegate.canonical.source.Tree;
import io.releasegate.value.Value;
import java.util.List;

/**
 * Shape B, open: when its predicates hold, a decision applies.
 *
 * @param policyId the document's {@code id}
 * @param rule its one rule
 */
public record RuleDefinition(
        Tree source, String policyId, String policyVersion, String description, RuleForm rule)
        implements PolicyDocument {

    /** The priority of a definition that names none; lower is more important. */
    public static final long DEFAULT_PRIORITY = 100;

    @Override
    public Value.Mapping resolvedPolicy() {
        return data();
    }

    @Override
    public List<RuleGroup> ruleGroups() {
        return List.of(
                new RuleGroup(
                        RuleGroup.Kind.DEFINITION,
                        RuleGroup.Combination.WORST_OF_ALL,
                        List.of(rule),
                        Verdict.ALLOW));
    }
}
