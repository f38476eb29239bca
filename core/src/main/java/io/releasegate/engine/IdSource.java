package io.releasegate.engine;

/** Where new identities come from. */
@FunctionalInterface
public interface IdSource {
    /** A text that was never given before. */
    String next();
}
