package io.releasegate.canonical;

import io.releasegate.model.Sha256;
import io.releasegate.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over bytes and over canonical text. */
public final class Hashes {
    /** What the wire puts before some digests; part of the stored value there. */
    public static final String PREFIX = "sha256:";

    private Hashes() {}

    public static Sha256 sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /**
     * The digest of the canonical text.
     *
     * @throws NotCanonicalException where the encoder refuses the value
     */
    public static Sha256 of(Value value, Encoder encoder) {
        return sha256(CanonicalJson.bytes(value, encoder));
    }
}
