package io.releasegate.model;

/** An isolated organisation; everything belongs to one. */
public record TenantId(String value) implements Comparable<TenantId> {
    public TenantId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a TenantId must not be blank");
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
