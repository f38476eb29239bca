package io.releasegate.architecture.red.ledger;

import io.releasegate.architecture.red.release.Lifecycle;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Logger;

/** Breaks on purpose: time, chance, printing, logging and an arrow sideways. */
final class AsksTheWorld {

    private AsksTheWorld() {}

    static void ask(Lifecycle lifecycle) {
        System.out.println(Instant.now() + " " + lifecycle);
        System.err.println(UUID.randomUUID() + " " + System.currentTimeMillis());
        Logger.getAnonymousLogger().info("wrong " + new SecureRandom());
    }
}
