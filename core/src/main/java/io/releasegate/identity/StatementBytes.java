package io.releasegate.identity;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exact bytes a signature covers: canonical form C2 of every member, with its version. */
public final class StatementBytes {
    /** Grows with the members; a signature of one version never verifies as another. */
    public static final int VERSION = 1;

    private StatementBytes() {}

    public static byte[] of(ApprovalStatement statement) {
        return CanonicalJson.bytes(value(statement), Encoder.C2);
    }

    /** The statement as a document; also what is stored and exchanged. */
    public static Value value(ApprovalStatement s) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("v", Value.of(VERSION));
        members.put("tenant", Value.of(s.tenant().value()));
        members.put("release", Value.of(s.release().value()));
        members.put("request", Value.of(s.request().value()));
        members.put("subject", Value.of(s.subject().key()));
        members.put("environment", Value.of(s.environment().value()));
        members.put("source", Value.of(s.source().hex()));
        members.put("snapshot", Value.of(s.snapshot().hex()));
        members.put("base", s.base().map(Sha256::hex).<Value>map(Value::of).orElse(Value.NULL));
        members.put("verdict", Value.of(s.verdict().name()));
        members.put("justification", Value.of(s.justification()));
        members.put("shown", Value.of(s.shown().hex()));
        members.put("person", Value.of(s.person().value()));
        members.put("key", Value.of(s.key().value()));
        members.put("issued_at", Value.of(s.issuedAt().toString()));
        members.put("expires_at", Value.of(s.expiresAt().toString()));
        return Value.of(members);
    }
}
