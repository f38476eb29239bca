package io.releasegate.release;

import io.releasegate.identity.Permissions;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.person.EnrolledKey;
import io.releasegate.model.person.Permission;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may take part in a round of approval, and why the others may not. */
public final class Exclusions {
    private Exclusions() {}

    /**
     * Why a person's word would not count in this round, whichever of their keys they use.
     *
     * @param actor the reader, who is {@code you}
     * @param approved people whose approvals count already
     */
    public static Optional<Exclusion> of(
            World world, Round round, PersonId person, PersonId actor, Set<PersonId> approved) {
        Optional<Person> known = world.person(person);
        if (known.isEmpty()) {
            return excluded(Exclusion.Kind.UNKNOWN_PERSON, "is not enrolled");
        }
        return self(round, person, actor)
                .or(() -> role(world, round, known.get()))
                .or(() -> anyKey(world, round, known.get()))
                .or(() -> sharedKey(world, round, person, approved))
                .or(() ->
                        approved.contains(person)
                                ? excluded(
                                        Exclusion.Kind.ALREADY_APPROVED,
                                        you(person, actor) + "already approved")
                                : Optional.empty());
    }

    /** The same for one key; approvals that count already are left aside. */
    static Optional<Exclusion> ofKey(
            World world, Round round, PersonId person, KeyId key, PersonId actor) {
        Optional<Person> known = world.person(person);
        if (known.isEmpty()) {
            return excluded(Exclusion.Kind.UNKNOWN_PERSON, "is not enrolled");
        }
        return self(round, person, actor)
                .or(() -> role(world, round, known.get()))
                .or(() -> key(world, round, person, key))
                .or(() -> sharedKey(world, round, person, Set.of()));
    }

    private static Optional<Exclusion> self(Round round, PersonId person, PersonId actor) {
        Sha256 written = round.authors().get(person);
        if (written != null) {
            return excluded(
                    Exclusion.Kind.AUTHOR, you(person, actor) + "authored " + written.short8());
        }
        return person.equals(round.requester())
                ? excluded(Exclusion.Kind.REQUESTER, you(person, actor) + "requested it")
                : Optional.empty();
    }

    private static Optional<Exclusion> role(World world, Round round, Person person) {
        if (Permissions.isService(person)) {
            return excluded(Exclusion.Kind.SERVICE, "a service account cannot approve");
        }
        EnvironmentId environment = round.environment().id();
        Permission needed = Authority.toApprove(round.subject());
        List<Role> roles =
                round.environment().approvals().roles().stream()
                        .filter(role -> Permissions.of(role).contains(needed))
                        .filter(role -> person.hasRole(role, environment))
                        .toList();
        if (roles.isEmpty()) {
            return excluded(Exclusion.Kind.NO_ROLE, withoutRole(person, round));
        }
        PeopleInForce people = world.peopleInForce();
        boolean personOld =
                people.personSince(person.id())
                        .filter(since -> since.isBefore(round.asked()))
                        .isPresent();
        if (!personOld) {
            return excluded(Exclusion.Kind.YOUNGER, "enrolled after the request");
        }
        boolean roleOld =
                roles.stream()
                        .flatMap(r -> people.roleSince(person.id(), r, environment).stream())
                        .min(Comparator.comparingLong(Since::seq))
                        .filter(since -> since.isBefore(round.asked()))
                        .isPresent();
        return roleOld
                ? Optional.empty()
                : excluded(Exclusion.Kind.YOUNGER, "role granted after the request");
    }

    private static String withoutRole(Person person, Round round) {
        EnvironmentId environment = round.environment().id();
        String held = Authority.rolesOf(person, environment);
        boolean any = person.grants().stream().anyMatch(g -> g.holdsIn(environment));
        return any
                ? held + " cannot approve"
                : "no role in " + Naming.environment(round.environment());
    }

    private static Optional<Exclusion> anyKey(World world, Round round, Person person) {
        List<EnrolledKey> speaking =
                person.keys().stream().filter(k -> k.revokedAt().isEmpty()).toList();
        if (speaking.isEmpty()) {
            return excluded(Exclusion.Kind.NO_KEY, "has no key");
        }
        boolean usable =
                speaking.stream().anyMatch(k -> key(world, round, person.id(), k.id()).isEmpty());
        return usable
                ? Optional.empty()
                : excluded(Exclusion.Kind.YOUNGER, "key younger than the request");
    }

    private static Optional<Exclusion> key(World world, Round round, PersonId person, KeyId key) {
        Optional<Since> since = world.peopleInForce().keySince(person, key);
        if (since.isEmpty()) {
            return excluded(Exclusion.Kind.NO_KEY, "key " + key + " does not speak for them");
        }
        return since.get().isBefore(round.asked())
                ? Optional.empty()
                : excluded(Exclusion.Kind.YOUNGER, "key younger than the request");
    }

    private static Optional<Exclusion> sharedKey(
            World world, Round round, PersonId person, Set<PersonId> approved) {
        Set<PersonId> sharing = world.sharingKeyWith(person);
        if (sharing.contains(round.requester())) {
            return excluded(Exclusion.Kind.SAME_KEY, "same key as the requester");
        }
        if (round.authors().keySet().stream().anyMatch(sharing::contains)) {
            return excluded(Exclusion.Kind.SAME_KEY, "same key as an author");
        }
        return approved.stream().anyMatch(sharing::contains)
                ? excluded(Exclusion.Kind.SAME_KEY, "same key as another approver")
                : Optional.empty();
    }

    private static String you(PersonId person, PersonId actor) {
        return person.equals(actor) ? "you " : "";
    }

    private static Optional<Exclusion> excluded(Exclusion.Kind kind, String words) {
        return Optional.of(new Exclusion(kind, words));
    }
}
