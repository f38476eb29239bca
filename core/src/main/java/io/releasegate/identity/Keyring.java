package io.releasegate.identity;

import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The keys unlocked in this process. Thread-safe. When there were ever two people's, their
 * signatures do not show two people: the advisory finding {@link #SAME_SESSION}.
 */
public final class Keyring implements Signer {
    /** Code of the finding that two keystores were unlocked in one process. */
    public static final String SAME_SESSION = "SAME_SESSION";

    private final TreeMap<PersonId, Keystore.Opened.Unlocked> unlocked = new TreeMap<>();
    private final Set<PersonId> everUnlocked = new TreeSet<>();

    public synchronized void add(Keystore.Opened.Unlocked key) {
        unlocked.put(key.person(), key);
        everUnlocked.add(key.person());
    }

    /** Forgets a person's key. */
    public synchronized void lock(PersonId person) {
        unlocked.remove(person);
    }

    public synchronized Set<PersonId> unlocked() {
        return new TreeSet<>(unlocked.keySet());
    }

    /** Everybody who was unlocked in this process at any time, when that is more than one. */
    public synchronized Set<PersonId> sameSession() {
        return everUnlocked.size() > 1 ? new TreeSet<>(everUnlocked) : Set.of();
    }

    @Override
    public synchronized Set<PersonId> everAtHand() {
        return new TreeSet<>(everUnlocked);
    }

    @Override
    public synchronized Optional<KeyId> keyOf(PersonId person) {
        return Optional.ofNullable(unlocked.get(person)).map(Keystore.Opened.Unlocked::key);
    }

    @Override
    public synchronized String sign(PersonId person, byte[] bytes) {
        Keystore.Opened.Unlocked key = unlocked.get(person);
        if (key == null) {
            throw new IllegalStateException("the key of " + person + " is not unlocked");
        }
        return StatementSignatures.signBytes(bytes, key.privateKey());
    }
}
