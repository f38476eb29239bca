package io.releasegate.identity;

import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;

/** Signs statements and checks signatures. What a valid signature is worth is not decided here. */
public final class StatementSignatures {
    private StatementSignatures() {}

    /**
     * @throws IllegalStateException where the signer has no key for the statement's person, or
     *     another one than the statement names
     */
    public static SignedStatement sign(ApprovalStatement statement, Signer signer) {
        if (!signer.keyOf(statement.person()).filter(statement.key()::equals).isPresent()) {
            throw new IllegalStateException(
                    "key " + statement.key() + " of " + statement.person() + " is not unlocked");
        }
        return new SignedStatement(
                statement, signer.sign(statement.person(), StatementBytes.of(statement)));
    }

    /**
     * Whether the signature was made over exactly this statement, with the private part of the key,
     * and the statement names that key.
     *
     * @param publicKeyHex the X.509 form as enrolled
     */
    public static boolean verify(SignedStatement signed, String publicKeyHex) {
        return KeyPairs.publicKey(publicKeyHex)
                .filter(key -> KeyPairs.id(key).equals(signed.statement().key()))
                .map(key ->
                        verifyBytes(StatementBytes.of(signed.statement()), signed.signature(), key))
                .orElse(false);
    }

    /** Lower-case hex of the signature over the bytes. */
    public static String signBytes(byte[] bytes, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(KeyPairs.ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with this key", e);
        }
    }

    public static boolean verifyBytes(byte[] bytes, String signatureHex, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(KeyPairs.ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(HexFormat.of().parseHex(signatureHex));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return false;
        }
    }
}
