package io.releasegate.app.widget.editor;

import java.util.regex.Pattern;

/** Moves lines in steps of two blanks. Pure. */
final class EditorIndent {
    private static final int STEP = 2;
    private static final Pattern LINE_START = Pattern.compile("(?m)^(?=.)");
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {1,2}");

    private EditorIndent() {}

    /** Blanks from a column to the next stop. */
    static String toNextStop(int column) {
        return " ".repeat(STEP - column % STEP);
    }

    /** The blanks a line starts with. */
    static String ofLine(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    static String more(String lines) {
        return LINE_START.matcher(lines).replaceAll(" ".repeat(STEP));
    }

    static String less(String lines) {
        return INDENTED.matcher(lines).replaceAll("");
    }
}
