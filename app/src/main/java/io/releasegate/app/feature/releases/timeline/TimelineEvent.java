package io.releasegate.app.feature.releases.timeline;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to mark on a lane.
 *
 * @param key of the row of the history that tells the same
 * @param at when it happened; empty for what waits for a person
 * @param until when what began here ended; empty while it lasts or where nothing began
 * @param version what it is about; empty where that is not known
 * @param restores the key of the event whose version a rollback brought back
 * @param note stands below the marker; may be empty
 */
public record TimelineEvent(
        String key,
        EnvironmentId environment,
        Kind kind,
        Optional<Instant> at,
        Optional<Instant> until,
        Optional<Sha256> version,
        Optional<String> restores,
        String note) {

    /** What is drawn there; in a cluster the first of these that occurs gives the colour. */
    public enum Kind {
        /** Active now. */
        PRESENT,
        /** Was active, and was rolled back. */
        ROLLED_BACK,
        /** Waits for approval or for a person. */
        WAITING,
        /** Will be active at a given time. */
        SCHEDULED,
        /** Was active, and another took its place. */
        PAST;

        /** Whether a version became active there. */
        public boolean isFact() {
            return this == PRESENT || this == PAST || this == ROLLED_BACK;
        }
    }
}
