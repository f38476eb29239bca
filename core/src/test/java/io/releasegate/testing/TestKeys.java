package io.releasegate.testing;

import io.releasegate.identity.KeyPairs;
import io.releasegate.identity.Signer;
import io.releasegate.identity.StatementBytes;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One key for each person, made once for all tests of this process. */
public final class TestKeys implements Signer {
    private static final Map<PersonId, KeyPair> KEYS = new ConcurrentHashMap<>();

    private final Set<PersonId> signedOut = ConcurrentHashMap.newKeySet();

    public static KeyPair of(PersonId person) {
        return KEYS.computeIfAbsent(person, TestKeys::generate);
    }

    private static KeyPair generate(PersonId person) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(person.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return KeyPairs.generate(random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void signOut(PersonId person) {
        signedOut.add(person);
    }

    @Override
    public Optional<KeyId> keyOf(PersonId person) {
        return signedOut.contains(person)
                ? Optional.empty()
                : Optional.of(KeyPairs.id(of(person).getPublic()));
    }

    @Override
    public String sign(PersonId person, byte[] bytes) {
        return StatementSignatures.signBytes(bytes, of(person).getPrivate());
    }

    public SignedStatement signAs(PersonId signer, ApprovalStatement statement) {
        return new SignedStatement(statement, sign(signer, StatementBytes.of(statement)));
    }
}
