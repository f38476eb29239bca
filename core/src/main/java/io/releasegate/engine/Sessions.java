package io.releasegate.engine;

import io.releasegate.identity.Signer;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Person;
import io.releasegate.release.World;
import java.util.List;

/** Who is signed in in this process. */
record Sessions(Signer signer) {

    /** The key of somebody who was found to be signed in. */
    KeyId keyOf(PersonId person) {
        return signer.keyOf(person)
                .orElseThrow(() -> new IllegalStateException(person + " is no longer signed in"));
    }

    List<String> othersSignedIn(World world, PersonId person) {
        return world.people().stream()
                .map(Person::id)
                .filter(id -> !id.equals(person) && signer.keyOf(id).isPresent())
                .map(PersonId::value)
                .toList();
    }
}
