package io.releasegate.model;

/** The identity of one round of asking for approval; a request made anew gets a new one. */
public record RequestId(String value) implements Comparable<RequestId> {
    public RequestId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a RequestId must not be blank");
        }
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
