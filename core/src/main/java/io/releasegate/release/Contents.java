package io.releasegate.release;

import io.releasegate.model.Sha256;
import java.util.Optional;

/** Bytes kept under their own hash. */
@FunctionalInterface
public interface Contents {
    /** The bytes, verified against the hash by whoever keeps them; empty when they are gone. */
    Optional<byte[]> find(Sha256 hash);
}
