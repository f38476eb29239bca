package io.releasegate.governance;

import java.time.Instant;

/** The moment a read is about. */
public sealed interface AsOf {
    record Now() implements AsOf {}

    /** As everything was recorded at that instant, inclusive. */
    record At(Instant instant) implements AsOf {}

    AsOf NOW = new Now();
}
