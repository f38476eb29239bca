package io.releasegate.ledger;

import io.releasegate.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Collects the members of an object; identities and hashes are written as their text. */
final class Members {
    private final Map<String, Value> members = new LinkedHashMap<>();

    Members put(String name, Value value) {
        members.put(name, value);
        return this;
    }

    Members put(String name, String text) {
        return put(name, Value.of(text));
    }

    /** Identities and hashes: their toString is their text form. */
    Members put(String name, Record identity) {
        return put(name, identity.toString());
    }

    /** ISO-8601 UTC with as many digits as there are, so that nothing signed is ever rounded. */
    Members put(String name, Instant instant) {
        return put(name, instant.toString());
    }

    Members put(String name, Optional<?> maybe) {
        return put(name, maybe.<Value>map(v -> Value.of(v.toString())).orElse(Value.NULL));
    }

    Value build() {
        return Value.of(members);
    }
}
