package io.releasegate.canonical;

import io.releasegate.model.Sha256;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The canonical content of a policy version. Its hash identifies the version everywhere.
 *
 * @param policyId blank becomes {@code releasegate}
 * @param policyVersion blank becomes {@code 1}
 */
public record ResolvedSnapshot(
        String policyId,
        String policyVersion,
        Value.Mapping resolutionInputs,
        Value.Mapping resolvedPolicy) {
    public static final String SCHEMA_VERSION = "resolved_policy_snapshot_v1";
    public static final String COMPILER_VERSION = "releasegate-policy-compiler-v1";
    public static final Value.Mapping EMPTY = new Value.Mapping(Map.of());

    public ResolvedSnapshot {
        policyId = policyId.isEmpty() ? "releasegate" : policyId;
        policyVersion = policyVersion.isEmpty() ? "1" : policyVersion;
    }

    /** The members the hash covers. */
    public Value material() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("schema_version", Value.of(SCHEMA_VERSION));
        members.put("compiler_version", Value.of(COMPILER_VERSION));
        members.put("policy_id", Value.of(policyId));
        members.put("policy_version", Value.of(policyVersion));
        members.put("resolution_inputs", resolutionInputs);
        members.put("resolved_policy", resolvedPolicy);
        return Value.of(members);
    }

    /** The bytes that are stored and hashed (C1). */
    public byte[] bytes() {
        return CanonicalJson.bytes(material(), Encoder.C1);
    }

    /** The digest of {@link #bytes()}; the wire writes it behind {@link Hashes#PREFIX}. */
    public Sha256 hash() {
        return Hashes.sha256(bytes());
    }
}
