package io.releasegate.model;

/** The identity of one act of submitting a text. */
public record SubmissionId(String value) implements Comparable<SubmissionId> {
    public SubmissionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a SubmissionId must not be blank");
        }
    }

    @Override
    public int compareTo(SubmissionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
