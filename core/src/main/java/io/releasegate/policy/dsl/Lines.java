package io.releasegate.policy.dsl;

/** Text in the making, line by line. Nothing is ever put behind a comment. */
final class Lines {
    static final int INDENT = 4;

    private final StringBuilder out = new StringBuilder();
    private boolean open;

    /** Puts something on the line; a new line begins at the level. */
    void put(String text, boolean spaced, int level) {
        if (!open) {
            indent(level);
        } else if (spaced) {
            out.append(' ');
        }
        out.append(text);
    }

    /** Begins a line at the level. */
    void indent(int level) {
        out.append(" ".repeat(level * INDENT));
        open = true;
    }

    void end() {
        if (open) {
            out.append('\n');
            open = false;
        }
    }

    /** An empty line; the line before must have ended. */
    void blank() {
        out.append('\n');
    }

    String text() {
        return out.toString();
    }
}
