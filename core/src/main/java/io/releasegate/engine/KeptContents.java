package io.releasegate.engine;

import io.releasegate.model.Sha256;
import io.releasegate.release.Contents;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.Optional;

/** The contents of a store for the fold, which knows no store and so no checked trouble of one. */
record KeptContents(StoreReader store) implements Contents {

    /** Carries a checked exception through the fold. */
    static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final StoreException reason;

        Trouble(StoreException reason) {
            super(reason);
            this.reason = reason;
        }

        StoreException reason() {
            return reason;
        }
    }

    @Override
    public Optional<byte[]> find(Sha256 hash) {
        try {
            return store.content(hash);
        } catch (StoreException e) {
            throw new Trouble(e);
        }
    }
}
