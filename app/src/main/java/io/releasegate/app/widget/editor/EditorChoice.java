package io.releasegate.app.widget.editor;

import org.kordamp.ikonli.Ikon;

/**
 * A line of the list that opens at the caret.
 *
 * @param label what is chosen
 * @param detail more about it, in quiet words; may be empty
 * @param choose called once it is chosen
 */
public record EditorChoice(Ikon icon, String label, String detail, Runnable choose) {}
