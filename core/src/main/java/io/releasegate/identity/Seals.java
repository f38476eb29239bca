package io.releasegate.identity;

import io.releasegate.model.PersonId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a private key under a passphrase and opens it again. */
final class Seals {
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;

    private Seals() {}

    static SealedKey seal(
            PersonId person,
            KeyPair pair,
            char[] passphrase,
            SealingCost cost,
            SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        SealedKey empty =
                new SealedKey(
                        person,
                        KeyPairs.id(pair.getPublic()),
                        KeyPairs.publicHex(pair.getPublic()),
                        cost.iterations(),
                        salt,
                        nonce,
                        new byte[0]);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, empty, passphrase)
                            .doFinal(pair.getPrivate().getEncoded());
            return new SealedKey(
                    person, empty.key(), empty.publicKey(), cost.iterations(), salt, nonce, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal keys", e);
        }
    }

    /** Empty where the passphrase is another one or anything in the file was changed. */
    static Optional<PrivateKey> open(SealedKey sealed, char[] passphrase) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, sealed, passphrase).doFinal(sealed.sealed());
            try {
                return Optional.of(KeyPairs.privateKey(plain));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SealedKey sealed, char[] passphrase)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, sealed.salt(), sealed.iterations(), KEY_BITS);
        try {
            byte[] key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(spec)
                            .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed.nonce()));
            cipher.updateAAD(sealed.bound());
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }
}
