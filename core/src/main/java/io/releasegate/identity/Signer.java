package io.releasegate.identity;

import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import java.util.Optional;

/** Signs for persons whose keys are at hand. */
public interface Signer {

    /** The key this process can sign with for the person; empty while none is unlocked. */
    Optional<KeyId> keyOf(PersonId person);

    /**
     * Lower-case hex of the Ed25519 signature over the bytes.
     *
     * @throws IllegalStateException where {@link #keyOf} is empty for the person
     */
    String sign(PersonId person, byte[] bytes);
}
