package io.releasegate.model.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.version.Subject;
import java.time.Instant;

/**
 * (subject, environment) to the one ACTIVE release.
 *
 * @param version counts the moves of this pointer from 1; a command that saw another one is stale
 * @param movedBy who moved it last, or on whose behalf
 */
public record ActivePointer(
        Subject subject,
        EnvironmentId environment,
        ReleaseId release,
        long version,
        Instant since,
        PersonId movedBy) {}
