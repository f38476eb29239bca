package io.releasegate.canonical;

import io.releasegate.model.Sha256;
import io.releasegate.value.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One policy that took part in a decision; what is missing is null in the hash material. */
public record PolicyBinding(
        Optional<String> policyId, Optional<String> policyVersion, Optional<String> policyHash) {

    private static final Comparator<PolicyBinding> BY_ID =
            Comparator.comparing(binding -> binding.policyId.orElse(""), CanonicalJson.CODE_POINTS);
    private static final Comparator<PolicyBinding> BY_ID_AND_VERSION =
            BY_ID.thenComparing(
                    binding -> binding.policyVersion.orElse(""), CanonicalJson.CODE_POINTS);

    /** What the policy hash of a decision covers: sorted by id, then version as text. */
    public static Value material(List<PolicyBinding> bindings) {
        return material(bindings, BY_ID_AND_VERSION);
    }

    /** The policy hash of a decision; without bindings the hash of {@code []}. */
    public static Sha256 policyHash(List<PolicyBinding> bindings) {
        return Hashes.of(material(bindings), Encoder.C1);
    }

    /** The bundle hash that a gate makes of the same bindings: sorted by id alone, in ASCII. */
    public static Sha256 bundleHash(List<PolicyBinding> bindings) {
        return Hashes.of(material(bindings, BY_ID), Encoder.C4);
    }

    private static Value material(List<PolicyBinding> bindings, Comparator<PolicyBinding> order) {
        return Value.of(bindings.stream().sorted(order).map(PolicyBinding::member).toList());
    }

    private Value member() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("policy_id", orNull(policyId));
        members.put("policy_version", orNull(policyVersion));
        members.put("policy_hash", orNull(policyHash));
        return Value.of(members);
    }

    private static Value orNull(Optional<String> text) {
        return text.map(Value::of).orElse(Value.NULL);
    }
}
