package io.releasegate.testing;

import io.releasegate.configuration.PeopleDocument;
import io.releasegate.identity.KeyPairs;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The people document of the {@link TinyWorld} with something changed, as its text. */
public record Crowd(PeopleDocument document) {

    public static Crowd asFounded() {
        return new Crowd(TinyWorld.people());
    }

    public String yaml() {
        return document.toYaml();
    }

    public Crowd withRoles(PersonId person, PeopleDocument.Given... grants) {
        return with(person, e -> entry(e, List.of(grants), e.keys()));
    }

    public static PeopleDocument.Given role(Role role, String... environments) {
        return new PeopleDocument.Given(
                role, Set.copyOf(Stream.of(environments).map(EnvironmentId::new).toList()));
    }

    public Crowd withoutKeys(PersonId person) {
        return with(person, e -> entry(e, e.grants(), List.of()));
    }

    public Crowd revoked(PersonId person) {
        return with(
                person,
                e ->
                        entry(
                                e,
                                e.grants(),
                                e.keys().stream()
                                        .map(k ->
                                                new PeopleDocument.Key(k.id(), k.publicKey(), true))
                                        .toList()));
    }

    /** Lets the key of one person speak for another one too. */
    public Crowd sharing(PersonId person, PersonId keyOf) {
        PublicKey key = TestKeys.of(keyOf).getPublic();
        return with(
                person,
                e -> {
                    List<PeopleDocument.Key> keys = new ArrayList<>(e.keys());
                    keys.add(
                            new PeopleDocument.Key(
                                    KeyPairs.id(key), KeyPairs.publicHex(key), false));
                    return entry(e, e.grants(), keys);
                });
    }

    public Crowd without(PersonId person) {
        return new Crowd(
                new PeopleDocument(
                        document.people().stream().filter(e -> !e.id().equals(person)).toList()));
    }

    private interface Edit {
        PeopleDocument.Entry of(PeopleDocument.Entry entry);
    }

    private Crowd with(PersonId person, Edit edit) {
        return new Crowd(
                new PeopleDocument(
                        document.people().stream()
                                .map(e -> e.id().equals(person) ? edit.of(e) : e)
                                .toList()));
    }

    private static PeopleDocument.Entry entry(
            PeopleDocument.Entry e,
            List<PeopleDocument.Given> grants,
            List<PeopleDocument.Key> keys) {
        return new PeopleDocument.Entry(e.id(), e.name(), grants, keys);
    }
}
