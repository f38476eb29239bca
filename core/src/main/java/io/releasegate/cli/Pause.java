package io.releasegate.cli;

import java.time.Instant;

/** Lets time pass; a simulated clock passes it at once. */
@FunctionalInterface
public interface Pause {

    /** Returns when the clock has reached the instant. */
    void until(Instant instant) throws InterruptedException;
}
