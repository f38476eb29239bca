package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import java.util.Optional;

/**
 * One move of a pointer.
 *
 * @param snapshot the version that became active
 * @param replaced what was active before
 */
public record Activation(
        ReleaseId release,
        Sha256 snapshot,
        Optional<ReleaseId> replaced,
        long pointerVersion,
        PersonId movedBy,
        Since since) {}
