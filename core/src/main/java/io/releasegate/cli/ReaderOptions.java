package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Person;
import java.util.List;
import picocli.CommandLine.Mixin;

/** For whom something is read. Reading needs no signature, reading as somebody does. */
final class ReaderOptions {
    @Mixin private WhoOptions who = new WhoOptions();

    /** Whether the answer should be about somebody in particular. */
    boolean named(Visit visit) {
        return who.named(visit.surroundings());
    }

    /** The named person, signed in; without a name whoever is enrolled first. */
    PersonId person(Visit visit) throws FailureException {
        if (named(visit)) {
            PersonId person = who.person(visit.surroundings(), List.of());
            who.signIn(visit.surroundings(), visit.workplace(), person);
            return person;
        }
        return visit.governance().people().list(AsOf.NOW).values().stream()
                .findFirst()
                .map(Person::id)
                .orElse(new PersonId("nobody"));
    }
}
