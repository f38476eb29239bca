package io.releasegate.policy;

import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.model.version.Subject;
import io.releasegate.value.Value;
import java.util.List;

/** A policy that was read without errors, of one of the three shapes. */
public sealed interface PolicyDocument permits CompiledPolicy, RuleDefinition, RegistryPolicy {

    /** The document with the place of each part. */
    Tree source();

    /** The id of the subject; a registry layer without an id is {@code scope:<type>/<id>}. */
    String policyId();

    /**
     * The version its snapshot carries: the document's own, {@code "1"} where B and C have none.
     */
    String policyVersion();

    /** What the snapshot keeps: the normalised model (A) or the data as written (B and C). */
    Value.Mapping resolvedPolicy();

    /** Every rule, grouped by how its verdicts combine. Groups without rules are left out. */
    List<RuleGroup> ruleGroups();

    /** The document as written. */
    default Value.Mapping data() {
        return (Value.Mapping) source().value();
    }

    default Subject.Policy subject() {
        return new Subject.Policy(policyId());
    }

    /** Where a part stands, by JSON pointer such as {@code /controls/0/operator}. */
    default Span spanOf(String pointer) {
        return source().spanOf(pointer);
    }

    /** The rules of all groups, in the order of the groups. */
    default List<RuleForm> rules() {
        return ruleGroups().stream().flatMap(group -> group.rules().stream()).toList();
    }
}
