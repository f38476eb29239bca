package io.releasegate.engine;

import io.releasegate.identity.Signer;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Person;
import io.releasegate.release.World;
import java.util.List;
import java.util.Set;

/** Who is signed in in this process. */
record Sessions(Signer signer) {

    /** The key of somebody who was found to be signed in. */
    KeyId keyOf(PersonId person) {
        return signer.keyOf(person)
                .orElseThrow(() -> new IllegalStateException(person + " is no longer signed in"));
    }

    /** Signed in now or before: whoever left again could have been the same hands. */
    List<String> othersSignedIn(World world, PersonId person) {
        Set<PersonId> before = signer.everAtHand();
        return world.people().stream()
                .map(Person::id)
                .filter(id -> !id.equals(person))
                .filter(id -> before.contains(id) || signer.keyOf(id).isPresent())
                .map(PersonId::value)
                .toList();
    }
}
