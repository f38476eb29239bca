package io.releasegate.model;

/** The identity of a signing key: the first 16 hex digits of the hash of its public part. */
public record KeyId(String value) implements Comparable<KeyId> {
    public KeyId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a KeyId must not be blank");
        }
    }

    @Override
    public int compareTo(KeyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
