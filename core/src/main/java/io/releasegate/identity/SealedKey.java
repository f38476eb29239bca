package io.releasegate.identity;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.value.Value;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a keystore file holds: a private key nobody can read without the passphrase, and what it
 * belongs to. All members but the sealed bytes are authenticated by the seal.
 *
 * @param publicKey lower-case hex of the X.509 form
 * @param sealed AES-256-GCM over the PKCS#8 form
 */
record SealedKey(
        PersonId person,
        KeyId key,
        String publicKey,
        int iterations,
        byte[] salt,
        byte[] nonce,
        byte[] sealed) {
    static final int VERSION = 1;
    static final String KDF = "PBKDF2-HMAC-SHA512";
    static final String CIPHER = "AES-256-GCM";
    static final String WEAK = "weak on purpose: the passphrase of this sample key is public";

    /** What the seal covers beside the key. */
    byte[] bound() {
        return CanonicalJson.bytes(Value.of(open()), Encoder.C2);
    }

    byte[] file() {
        Map<String, Value> members = open();
        members.put("sealed", Value.of(HexFormat.of().formatHex(sealed)));
        return CanonicalJson.bytes(Value.of(members), Encoder.C2);
    }

    private Map<String, Value> open() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("v", Value.of(VERSION));
        members.put("person", Value.of(person.value()));
        members.put("key", Value.of(key.value()));
        members.put("public", Value.of(publicKey));
        members.put("kdf", Value.of(KDF));
        members.put("iterations", Value.of(iterations));
        members.put("salt", Value.of(HexFormat.of().formatHex(salt)));
        members.put("cipher", Value.of(CIPHER));
        members.put("nonce", Value.of(HexFormat.of().formatHex(nonce)));
        if (new SealingCost(iterations).isWeak()) {
            members.put("note", Value.of(WEAK));
        }
        return members;
    }
}
