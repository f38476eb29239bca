package io.releasegate.identity;

import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.Hashes;
import io.releasegate.model.Sha256;
import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names what a person was shown before signing: two exact texts beside each other. */
public final class ShownDiff {
    private ShownDiff() {}

    /**
     * @param base hash of the bytes of what is active; empty where nothing is
     * @param candidate hash of the bytes under review
     */
    public static Sha256 digest(Optional<Sha256> base, Sha256 candidate) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("v", Value.of(1));
        members.put("view", Value.of("text"));
        members.put("base", base.map(Sha256::hex).<Value>map(Value::of).orElse(Value.NULL));
        members.put("candidate", Value.of(candidate.hex()));
        return Hashes.of(Value.of(members), Encoder.C2);
    }
}
