package io.releasegate.model;

/** The identity of one command: its idempotency key, chosen by whoever sends it. */
public record CommandId(String value) implements Comparable<CommandId> {
    public CommandId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a CommandId must not be blank");
        }
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
