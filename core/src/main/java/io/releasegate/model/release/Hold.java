package io.releasegate.model.release;

import java.time.Instant;

/** Why a release that could have moved was sent back to ask again. Never retried by itself. */
public record Hold(Cause cause, String sentence, Instant since) {
    /** What sent it back. */
    public enum Cause {
        DRIFT,
        APPROVAL_EXPIRED,
        FREEZE,
        SCHEDULER_REFUSED
    }
}
