package io.releasegate.app.widget.action;

import java.util.Optional;
import org.kordamp.ikonli.Ikon;

/**
 * A place the palette can lead to: a policy, a version, a person.
 *
 * @param kind which prefix finds it
 * @param title what it is called, such as {@code brave-otter}
 * @param detail what tells it from others of that name, such as a hash; may be empty
 * @param context where it stands, at the right; may be empty
 * @param environment the id of an environment to show as a plate
 * @param run goes there, on the FX thread
 */
public record PaletteEntry(
        Kind kind,
        Ikon icon,
        String title,
        String detail,
        String context,
        Optional<String> environment,
        Runnable run) {

    /** What an entry is found as. */
    public enum Kind {
        /** A subject, a file, a screen. */
        PLACE,
        /** Something with a hash; found with {@code #} too. */
        VERSION,
        /** A person; found with {@code @} too. */
        PERSON
    }
}
