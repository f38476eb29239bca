package io.releasegate.configuration;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who there is, as the document says it; since when is a matter of the ledger. */
public record PeopleDocument(List<Entry> people) {
    public static final PeopleDocument EMPTY = new PeopleDocument(List.of());

    public PeopleDocument {
        people = List.copyOf(people);
    }

    /** One person. */
    public record Entry(PersonId id, String name, List<Given> grants, List<Key> keys) {
        public Entry {
            grants = List.copyOf(grants);
            keys = List.copyOf(keys);
        }
    }

    /**
     * A role.
     *
     * @param environments where it holds; empty means everywhere
     */
    public record Given(Role role, Set<EnvironmentId> environments) {
        public Given {
            environments = Set.copyOf(environments);
        }
    }

    /**
     * @param publicKey lower-case hex of the X.509 form
     */
    public record Key(KeyId id, String publicKey, boolean revoked) {}

    public Optional<Entry> find(PersonId person) {
        return people.stream().filter(p -> p.id().equals(person)).findFirst();
    }

    /** The document with one change, or why that change makes no sense. */
    public PeopleChange.Result with(PeopleChange change) {
        return change.applyTo(this);
    }

    /** The text of the document; the same document always gives the same text. */
    public String toYaml() {
        return PeopleYaml.write(this);
    }
}
