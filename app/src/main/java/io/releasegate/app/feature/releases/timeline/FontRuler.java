package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.theme.Fonts;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures words in the fonts of the canvas. */
final class FontRuler implements TextRuler {
    static final Font STRONG = Font.font(Fonts.STRONG, 12);
    static final Font PLAIN = Font.font(Fonts.SANS, 12);
    static final Font MONO = Font.font(Fonts.MONO, 11);
    static final Font SMALL_STRONG = Font.font(Fonts.STRONG, 11);

    @Override
    public double strong(String words) {
        return width(words, STRONG);
    }

    @Override
    public double mono(String words) {
        return width(words, MONO);
    }

    @Override
    public double plain(String words) {
        return width(words, PLAIN);
    }

    static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
