package io.releasegate.launch.sample;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is put forward. Not thread-safe: the player alone moves it. */
public final class SampleClock implements InstantSource {
    private volatile Instant now;

    public SampleClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Puts the clock forward; an earlier instant changes nothing. */
    void forwardTo(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }
}
