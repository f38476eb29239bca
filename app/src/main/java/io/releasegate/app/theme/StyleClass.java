package io.releasegate.app.theme;

/**
 * The names that code and style sheets share. Text steps, colours of words, and the few shapes that
 * recur; what belongs to one control is named beside that control's code.
 */
public final class StyleClass {

    // Text steps; body (13) needs none.
    public static final String META = "rg-t-meta";
    public static final String SMALL = "rg-t-small";
    public static final String SECTION = "rg-t-section";
    public static final String TITLE = "rg-t-title";
    public static final String FIGURE = "rg-t-figure";

    // Families.
    /** Semi Bold. */
    public static final String STRONG = "rg-strong";

    /** Mono, 12 px; together with {@link #META} 11 px. */
    public static final String MONO = "rg-mono";

    // Colours of words and icons.
    public static final String MUTED = "rg-muted";
    public static final String SUBTLE = "rg-subtle";
    public static final String ACCENT_TEXT = "rg-accent-text";
    public static final String OK = "rg-ok";
    public static final String WARN = "rg-warn";
    public static final String BAD = "rg-bad";
    public static final String SEVERE = "rg-severe";
    public static final String FROST = "rg-frost";

    // Surfaces.
    public static final String CONTENT = "rg-content";
    public static final String PANEL = "rg-panel";
    public static final String FRAME = "rg-frame";
    public static final String CARD = "rg-card";

    /** A 1 px line between rows; give it to a {@code Region}. */
    public static final String LINE = "rg-line";

    // Buttons; a plain Button needs none.
    public static final String PRIMARY = "rg-primary";
    public static final String GHOST = "rg-ghost";
    public static final String LINK = "rg-link";
    public static final String DANGER_ACTION = "rg-danger-action";

    /** Filled red: only inside the last confirmation. */
    public static final String DANGER_FINAL = "rg-danger-final";

    public static final String SMALL_BUTTON = "rg-sm";
    public static final String LARGE_BUTTON = "rg-lg";

    // Small shapes.
    /** A count in a pill; add {@link #HOT} or {@link #ERROR} when it asks for something. */
    public static final String COUNT = "rg-count";

    public static final String HOT = "hot";
    public static final String ERROR = "error";
    public static final String CHIP = "rg-chip";

    /** A text field that holds something wrong. */
    public static final String INVALID = "rg-invalid";

    /** A virtual list or table with rows of 36 instead of 28. */
    public static final String COMFORTABLE = "rg-comfortable";

    private StyleClass() {}
}
