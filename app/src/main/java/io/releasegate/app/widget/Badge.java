package io.releasegate.app.widget;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state as icon, word and colour. */
public final class Badge extends Label {
    private final boolean plain;
    private final FontIcon icon;

    /** A badge with the word of the vocabulary. */
    public Badge(StatusKind kind) {
        this(kind, kind.word(), false);
    }

    /** A badge with a word of its own, such as {@code awaits 1 of 2}. */
    public Badge(StatusKind kind, String word) {
        this(kind, word, false);
    }

    private Badge(StatusKind kind, String word, boolean plain) {
        this.plain = plain;
        this.icon = Glyph.of(kind.icon());
        setGraphic(icon);
        setMinWidth(USE_PREF_SIZE);
        show(kind, word);
    }

    /** Icon and word without frame and fill, for dense tables. */
    public static Badge plain(StatusKind kind, String word) {
        return new Badge(kind, word, true);
    }

    /** Shows another state; for cells that are reused. */
    public void show(StatusKind kind, String word) {
        getStyleClass().setAll("label", "rg-badge", kind.styleClass());
        if (plain) {
            getStyleClass().add("plain");
        }
        icon.setIconCode(kind.icon());
        setText(word);
        setAccessibleText(word);
    }
}
