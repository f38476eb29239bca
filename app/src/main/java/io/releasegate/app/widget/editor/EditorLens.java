package io.releasegate.app.widget.editor;

import org.kordamp.ikonli.Ikon;

/**
 * Words behind the end of a line that are no part of the text.
 *
 * @param line 0-based
 * @param lead what comes first, such as {@code evaluates}
 * @param strong the word that counts
 * @param tone a style class for that word; empty for none
 * @param tail what may go where there is little room
 */
public record EditorLens(
        int line, Ikon icon, String lead, String strong, String tone, String tail) {

    /** The whole of it, as a screen reader says it. */
    String spoken() {
        return (lead + " " + strong + " " + tail).replaceAll("\\s+", " ").strip();
    }
}
