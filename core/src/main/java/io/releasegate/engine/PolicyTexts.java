package io.releasegate.engine;

import io.releasegate.model.Sha256;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Submitted texts as policies. A hash always means the same text, so reading it once is enough. */
final class PolicyTexts {
    private static final int KEPT = 256;

    private record Key(Sha256 source, String name) {}

    private final Map<Key, ParseResult> read =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, ParseResult> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * The policy of a kept text.
     *
     * @param name what spans call the text
     * @return empty where the text is gone or cannot be read
     */
    Optional<PolicyDocument> policy(StoreReader store, Sha256 source, String name)
            throws StoreException {
        Key key = new Key(source, name);
        ParseResult known = known(key);
        if (known != null) {
            return known.document();
        }
        Optional<byte[]> bytes = intact(store, source);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        ParseResult result = PolicyParser.parse(name, bytes.get());
        keep(key, result);
        return result.document();
    }

    /**
     * Kept bytes; empty where they are gone or were changed, so that one broken text says so and
     * does not hide all the others.
     */
    static Optional<byte[]> intact(StoreReader store, Sha256 hash) throws StoreException {
        try {
            return store.content(hash);
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.CORRUPT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private synchronized @org.jspecify.annotations.Nullable ParseResult known(Key key) {
        return read.get(key);
    }

    private synchronized void keep(Key key, ParseResult result) {
        read.put(key, result);
    }
}
