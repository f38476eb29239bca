package io.releasegate.model.person;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import java.time.Instant;
import java.util.List;

/** A person as the configuration in force knows them. */
public record Person(
        PersonId id, String name, Instant since, List<Grant> grants, List<EnrolledKey> keys) {
    public Person {
        grants = List.copyOf(grants);
        keys = List.copyOf(keys);
    }

    public boolean hasRole(Role role, EnvironmentId environment) {
        return grants.stream().anyMatch(g -> g.role() == role && g.holdsIn(environment));
    }
}
