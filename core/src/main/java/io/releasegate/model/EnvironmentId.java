package io.releasegate.model;

/** The lower-case name of an environment, such as {@code prod}, after aliases were resolved. */
public record EnvironmentId(String value) implements Comparable<EnvironmentId> {
    public EnvironmentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a EnvironmentId must not be blank");
        }
    }

    @Override
    public int compareTo(EnvironmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
