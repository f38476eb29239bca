package io.releasegate.app.widget;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons. An icon is never alone: a word stands beside it or its owner has one. */
public final class Glyph {

    private Glyph() {}

    /** An icon in the size and colour its surroundings give it, or in those of the classes. */
    public static FontIcon of(Ikon ikon, String... styleClasses) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
