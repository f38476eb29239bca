package io.releasegate.app.widget.action;

/** Whether an action may run now. */
public sealed interface Readiness {

    /** It may run. */
    record Ready() implements Readiness {}

    /**
     * It may not run now.
     *
     * @param reason why, in words that stand beside the button, such as {@code Not yet: 2 of 8
     *     checks fail}
     */
    record Off(String reason) implements Readiness {}

    static Readiness ready() {
        return new Ready();
    }

    static Readiness off(String reason) {
        return new Off(reason);
    }

    /** Ready where the reason is blank, else off for that reason. */
    static Readiness unless(String reason) {
        return reason.isBlank() ? ready() : new Off(reason);
    }

    default boolean isReady() {
        return this instanceof Ready;
    }

    /** Why it is off; empty when ready. */
    default String reason() {
        return switch (this) {
            case Ready ready -> "";
            case Off(String reason) -> reason;
        };
    }
}
