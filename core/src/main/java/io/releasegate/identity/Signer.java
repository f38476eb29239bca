package io.releasegate.identity;

import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import java.util.Optional;
import java.util.Set;

/** Signs for persons whose keys are at hand. */
public interface Signer {

    /** The key this process can sign with for the person; empty while none is unlocked. */
    Optional<KeyId> keyOf(PersonId person);

    /** Everybody whose key was at hand in this process at any time, as far as it is known. */
    default Set<PersonId> everAtHand() {
        return Set.of();
    }

    /**
     * Lower-case hex of the Ed25519 signature over the bytes.
     *
     * @throws IllegalStateException where {@link #keyOf} is empty for the person
     */
    String sign(PersonId person, byte[] bytes);
}
