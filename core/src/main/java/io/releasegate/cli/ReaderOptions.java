package io.releasegate.cli;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import java.util.List;
import picocli.CommandLine.Mixin;

/** For whom something is read. Reading needs no signature, reading as somebody does. */
final class ReaderOptions {
    @Mixin private WhoOptions who = new WhoOptions();

    /** Whether the answer should be about somebody in particular. */
    boolean named(Visit visit) {
        return who.named(visit.surroundings());
    }

    /** The named person, signed in; without a name the first who may move something. */
    PersonId person(Visit visit) throws FailureException {
        if (named(visit)) {
            PersonId person = who.person(visit.surroundings(), List.of());
            who.signIn(visit.surroundings(), visit.workplace(), person);
            return person;
        }
        List<Person> people = visit.governance().people().list(AsOf.NOW).values();
        return people.stream()
                .filter(ReaderOptions::moves)
                .findFirst()
                .or(() -> people.stream().findFirst())
                .map(Person::id)
                .orElse(new PersonId("nobody"));
    }

    private static boolean moves(Person person) {
        return person.grants().stream().anyMatch(given -> given.role() == Role.RELEASE_MANAGER);
    }
}
