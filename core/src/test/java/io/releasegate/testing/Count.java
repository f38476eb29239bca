package io.releasegate.testing;

import io.releasegate.engine.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count: the same test makes the same ids each time. */
public final class Count implements IdSource {
    private final AtomicLong next = new AtomicLong();

    @Override
    public String next() {
        return new UUID(0x4000L, Long.MIN_VALUE | next.incrementAndGet()).toString();
    }
}
