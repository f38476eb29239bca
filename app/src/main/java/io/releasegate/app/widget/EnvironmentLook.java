package io.releasegate.app.widget;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import java.util.Locale;

/**
 * What an environment looks like.
 *
 * @param isProtected drawn solid, with a lock
 */
public record EnvironmentLook(EnvironmentId id, EnvironmentSlot slot, boolean isProtected) {
    private static final int LONGEST = 10;

    /** The look of a governed environment: production kind is protected. */
    public static EnvironmentLook of(Environment environment) {
        boolean isProtected = environment.isProduction();
        EnvironmentSlot slot =
                isProtected ? EnvironmentSlot.PROTECTED : EnvironmentSlot.of(environment.colour());
        return new EnvironmentLook(environment.id(), slot, isProtected);
    }

    /** The look of an environment that is known by name only. */
    public static EnvironmentLook unknown(EnvironmentId id) {
        return new EnvironmentLook(id, EnvironmentSlot.GRAPHITE, false);
    }

    /** The whole name in capitals. */
    public String name() {
        return id.value().toUpperCase(Locale.ROOT);
    }

    /** The name as it fits on a plate: cut in the middle over ten characters. */
    public String plateName() {
        String name = name();
        if (name.length() <= LONGEST) {
            return name;
        }
        return name.substring(0, 5) + "…" + name.substring(name.length() - 4);
    }

    /** What a screen reader says. */
    public String spoken() {
        return "Environment " + name() + (isProtected ? ", protected" : "");
    }
}
