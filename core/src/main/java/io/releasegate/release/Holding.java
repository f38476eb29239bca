package io.releasegate.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.person.Role;
import java.util.Optional;

/** Something a person has by configuration, and whose age matters. */
sealed interface Holding {
    /** Being enrolled at all. */
    record Being(PersonId person) implements Holding {}

    /** A role in one environment, or everywhere. */
    record Granted(PersonId person, Role role, Optional<EnvironmentId> environment)
            implements Holding {}

    /** A key that is not revoked. */
    record Speaking(PersonId person, KeyId key) implements Holding {}

    /** A key that is revoked. */
    record Silenced(PersonId person, KeyId key) implements Holding {}
}
