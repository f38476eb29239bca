package io.releasegate.model;

/** The identity of a release: a UUID in text form. */
public record ReleaseId(String value) implements Comparable<ReleaseId> {
    public ReleaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a ReleaseId must not be blank");
        }
    }

    @Override
    public int compareTo(ReleaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
