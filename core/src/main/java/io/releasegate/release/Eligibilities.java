package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.explain.Eligibility;
import io.releasegate.model.person.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Everybody's standing in a round of approval. */
public final class Eligibilities {
    private Eligibilities() {}

    /** Eligible people first, then those who approved, then the others; by name within. */
    public static List<Eligibility> of(
            World world, Round round, PersonId actor, Set<PersonId> approved) {
        return world.people().stream()
                .map(person -> one(world, round, person, actor, approved))
                .sorted(
                        Comparator.comparing((Eligibility e) -> e.excluded().isPresent())
                                .thenComparing(e -> !e.approved())
                                .thenComparing(Eligibility::name)
                                .thenComparing(Eligibility::person))
                .toList();
    }

    private static Eligibility one(
            World world, Round round, Person person, PersonId actor, Set<PersonId> approved) {
        return new Eligibility(
                person.id(),
                person.name(),
                Authority.rolesOf(person, round.environment().id()),
                Exclusions.of(world, round, person.id(), actor, approved).map(Exclusion::words),
                approved.contains(person.id()));
    }
}
