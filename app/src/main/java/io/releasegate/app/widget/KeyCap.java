package io.releasegate.app.widget;

import javafx.scene.control.Label;

/** A key in a small frame. */
public final class KeyCap extends Label {

    /**
     * @param keys as JavaFX writes a combination, such as {@code Ctrl+Shift+P}
     */
    public KeyCap(String keys) {
        super(words(keys));
        getStyleClass().add("rg-key");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A combination as people read it, such as {@code Ctrl Shift P}. */
    public static String words(String keys) {
        return keys.replace("Shortcut", "Ctrl").replace('+', ' ').trim();
    }
}
