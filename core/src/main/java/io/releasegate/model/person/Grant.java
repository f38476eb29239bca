package io.releasegate.model.person;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * A role given to a person.
 *
 * @param environments where it holds; empty means everywhere
 * @param since when the configuration that gives it became active: a younger grant cannot approve
 *     an older request
 */
public record Grant(PersonId person, Role role, Set<EnvironmentId> environments, Instant since) {
    public Grant {
        environments = Set.copyOf(environments);
    }

    public boolean holdsIn(EnvironmentId environment) {
        return environments.isEmpty() || environments.contains(environment);
    }
}
