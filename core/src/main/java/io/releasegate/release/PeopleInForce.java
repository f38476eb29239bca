package io.releasegate.release;

import io.releasegate.configuration.PeopleDocument;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.EnrolledKey;
import io.releasegate.model.person.Grant;
import io.releasegate.model.person.Person;
import io.releasegate.model.person.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people document in force, with the age of everything in it. What was taken away and given
 * again is new.
 */
public final class PeopleInForce {
    static final PeopleInForce EMPTY = new PeopleInForce(Map.of(), Map.of());

    private final Map<PersonId, Person> people;
    private final Map<Holding, Since> since;

    private PeopleInForce(Map<PersonId, Person> people, Map<Holding, Since> since) {
        this.people = people;
        this.since = since;
    }

    List<Person> all() {
        return List.copyOf(people.values());
    }

    Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Since when the person is enrolled without a break. */
    public Optional<Since> personSince(PersonId person) {
        return Optional.ofNullable(since.get(new Holding.Being(person)));
    }

    /** Since when the person holds the role in the environment without a break. */
    public Optional<Since> roleSince(PersonId person, Role role, EnvironmentId environment) {
        Optional<Since> here = at(new Holding.Granted(person, role, Optional.of(environment)));
        Optional<Since> everywhere = at(new Holding.Granted(person, role, Optional.empty()));
        return Stream.of(here, everywhere)
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Since::seq));
    }

    /** Since when the key speaks for the person; empty where it does not, or no longer does. */
    public Optional<Since> keySince(PersonId person, KeyId key) {
        return at(new Holding.Speaking(person, key));
    }

    /** The people who have a key in common with this one. */
    Set<PersonId> sharingKeyWith(PersonId person) {
        Set<KeyId> own =
                find(person).stream()
                        .flatMap(p -> p.keys().stream())
                        .map(EnrolledKey::id)
                        .collect(Collectors.toSet());
        return people.values().stream()
                .filter(p -> !p.id().equals(person))
                .filter(p -> p.keys().stream().anyMatch(k -> own.contains(k.id())))
                .map(Person::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Since> at(Holding holding) {
        return Optional.ofNullable(since.get(holding));
    }

    /** After this document became active. */
    PeopleInForce with(PeopleDocument document, Since now) {
        Map<Holding, Since> ages = new LinkedHashMap<>();
        Map<PersonId, Person> next = new TreeMap<>();
        for (PeopleDocument.Entry entry : document.people()) {
            Since born = keep(ages, new Holding.Being(entry.id()), now);
            List<Grant> grants = grants(entry, ages, now);
            List<EnrolledKey> keys = keys(entry, ages, now);
            next.put(entry.id(), new Person(entry.id(), entry.name(), born.at(), grants, keys));
        }
        return new PeopleInForce(next, ages);
    }

    private Since keep(Map<Holding, Since> ages, Holding holding, Since now) {
        Since age = at(holding).orElse(now);
        ages.put(holding, age);
        return age;
    }

    private List<EnrolledKey> keys(
            PeopleDocument.Entry entry, Map<Holding, Since> ages, Since now) {
        List<EnrolledKey> keys = new ArrayList<>();
        for (PeopleDocument.Key key : entry.keys()) {
            Since began = at(new Holding.Speaking(entry.id(), key.id())).orElse(now);
            Optional<Instant> revokedAt = Optional.empty();
            if (key.revoked()) {
                Holding silenced = new Holding.Silenced(entry.id(), key.id());
                revokedAt = Optional.of(keep(ages, silenced, now).at());
            } else {
                ages.put(new Holding.Speaking(entry.id(), key.id()), began);
            }
            Instant since = key.revoked() ? shown(entry.id(), key.id(), began) : began.at();
            keys.add(new EnrolledKey(key.id(), entry.id(), key.publicKey(), since, revokedAt));
        }
        return keys;
    }

    /** A revoked key keeps showing when it had been enrolled. */
    private Instant shown(PersonId person, KeyId key, Since otherwise) {
        return find(person).stream()
                .flatMap(p -> p.keys().stream())
                .filter(k -> k.id().equals(key))
                .map(EnrolledKey::since)
                .findFirst()
                .orElse(otherwise.at());
    }

    private List<Grant> grants(PeopleDocument.Entry entry, Map<Holding, Since> ages, Since now) {
        List<Grant> grants = new ArrayList<>();
        for (PeopleDocument.Given given : entry.grants()) {
            Map<Since, Set<EnvironmentId>> byAge = new LinkedHashMap<>();
            for (EnvironmentId environment : new TreeSet<>(given.environments())) {
                Since age = roleSince(entry.id(), given.role(), environment).orElse(now);
                ages.put(
                        new Holding.Granted(entry.id(), given.role(), Optional.of(environment)),
                        age);
                byAge.computeIfAbsent(age, _ -> new TreeSet<>()).add(environment);
            }
            byAge.forEach((age, where) ->
                    grants.add(new Grant(entry.id(), given.role(), where, age.at())));
            if (given.environments().isEmpty()) {
                grants.addAll(everywhere(entry.id(), given.role(), ages, now));
            }
        }
        return grants;
    }

    /** A role everywhere keeps the greater age it already has in single environments. */
    private List<Grant> everywhere(
            PersonId person, Role role, Map<Holding, Since> ages, Since now) {
        List<Grant> grants = new ArrayList<>();
        Since age = keep(ages, new Holding.Granted(person, role, Optional.empty()), now);
        since.forEach((holding, older) -> {
            if (holding instanceof Holding.Granted(var who, var what, var where)
                    && who.equals(person)
                    && what == role
                    && where.isPresent()
                    && older.isBefore(age)) {
                ages.put(holding, older);
                grants.add(new Grant(person, role, Set.of(where.get()), older.at()));
            }
        });
        grants.add(new Grant(person, role, Set.of(), age.at()));
        return grants;
    }
}
