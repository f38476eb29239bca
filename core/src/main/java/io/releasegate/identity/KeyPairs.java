package io.releasegate.identity;

import io.releasegate.canonical.Hashes;
import io.releasegate.model.KeyId;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 keys and the forms they are written in. */
public final class KeyPairs {
    static final String ALGORITHM = "Ed25519";
    private static final int ID_DIGITS = 16;

    private KeyPairs() {}

    public static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /** Lower-case hex of the X.509 form: how public keys stand in documents. */
    public static String publicHex(PublicKey key) {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    /** The first 16 hex digits of the SHA-256 of the X.509 form. */
    public static KeyId id(PublicKey key) {
        return new KeyId(Hashes.sha256(key.getEncoded()).hex().substring(0, ID_DIGITS));
    }

    /** The id of a key in document form; empty where that is no Ed25519 key. */
    public static Optional<KeyId> id(String publicHex) {
        return publicKey(publicHex).map(KeyPairs::id);
    }

    /** The key in document form; empty where that is no Ed25519 key in lower-case hex. */
    public static Optional<PublicKey> publicKey(String publicHex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(publicHex);
            PublicKey key =
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes));
            // Another spelling of the same key would have another id.
            return publicHex(key).equals(publicHex) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }
}
