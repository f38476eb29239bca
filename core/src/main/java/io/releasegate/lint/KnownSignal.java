package io.releasegate.lint;

import java.util.List;

/**
 * A signal that something supplies.
 *
 * @param name dotted; a part that is {@code *} stands for one part of any name, at the end for one
 *     or more
 * @param description one sentence for readers
 */
public record KnownSignal(String name, SignalType type, String description) {
    public static final String ANY_PART = "*";

    /** Whether it stands for many names. */
    public boolean isPattern() {
        return name.contains(ANY_PART) && parts().contains(ANY_PART);
    }

    /** Whether a signal name is this one, or one of those it stands for. */
    public boolean covers(String signal) {
        if (!isPattern()) {
            return name.equals(signal);
        }
        List<String> parts = parts();
        List<String> asked = List.of(signal.split("\\.", -1));
        boolean open = parts.getLast().equals(ANY_PART);
        if (open ? asked.size() < parts.size() : asked.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).equals(ANY_PART) && !parts.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return asked.stream().noneMatch(String::isEmpty);
    }

    /** How many parts are given by name; the more, the more exactly it speaks of a signal. */
    long exactness() {
        return parts().stream().filter(part -> !part.equals(ANY_PART)).count();
    }

    private List<String> parts() {
        return List.of(name.split("\\.", -1));
    }
}
