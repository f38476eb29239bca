package io.releasegate.app.widget;

import java.util.Arrays;

/**
 * The closed pool of environment colours. A slot is stored with its environment by {@link #word()},
 * so an environment keeps its colour for ever.
 */
public enum EnvironmentSlot {
    FIRST("first"),
    BETWEEN("between"),
    PROTECTED("protected"),
    MOSS("moss"),
    ORCHID("orchid"),
    GRAPHITE("graphite");

    private final String word;

    EnvironmentSlot(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** The style class that sets the colours. */
    public String styleClass() {
        return "rg-env-" + word;
    }

    /** The slot of a stored word; graphite for a word this console does not know. */
    public static EnvironmentSlot of(String stored) {
        return switch (stored) {
            case "cyan" -> FIRST;
            case "violet" -> BETWEEN;
            case "magenta" -> PROTECTED;
            default ->
                    Arrays.stream(values())
                            .filter(slot -> slot.word.equals(stored))
                            .findFirst()
                            .orElse(GRAPHITE);
        };
    }
}
