package io.releasegate.app.shell;

import io.releasegate.app.widget.action.Readiness;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;

/**
 * One row of the palette.
 *
 * @param key what remembers it among the recent ones
 * @param marks which letters of the title matched
 * @param keys the key combination at the right, or empty
 * @param environment the id of an environment to show as a plate
 */
record PaletteHit(
        Group group,
        String key,
        Ikon icon,
        String title,
        List<Mark> marks,
        String detail,
        String context,
        Optional<String> keys,
        Optional<String> environment,
        Readiness readiness,
        Runnable run) {

    /** The groups, in the order in which they stand. */
    enum Group {
        RECENT("Recent"),
        ACTIONS("Actions"),
        PLACES("Go to");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Letters from {@code start} up to {@code end}. */
    record Mark(int start, int end) {}

    PaletteHit marked(List<Mark> newMarks) {
        return new PaletteHit(
                group,
                key,
                icon,
                title,
                newMarks,
                detail,
                context,
                keys,
                environment,
                readiness,
                run);
    }

    PaletteHit in(Group newGroup) {
        return new PaletteHit(
                newGroup,
                key,
                icon,
                title,
                marks,
                detail,
                context,
                keys,
                environment,
                readiness,
                run);
    }
}
