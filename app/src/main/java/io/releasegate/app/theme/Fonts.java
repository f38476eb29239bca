package io.releasegate.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * The bundled font families. JavaFX treats each weight of a loaded font as a family of its own and
 * the name of that family differs between builds of the font, so the names are read when the files
 * are loaded and style sheets ask for them by placeholder ({@link Sheets}).
 */
public final class Fonts {

    private static final String INTER_FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final String MONO_FOLDER = "/com/formdev/flatlaf/fonts/jetbrains_mono/";

    /** Text of the interface. */
    public static final String SANS = load(INTER_FOLDER + "Inter-Regular.otf");

    /** Headings, names, badges. */
    public static final String STRONG = load(INTER_FOLDER + "Inter-SemiBold.otf");

    /** Code, hashes, times in columns, keys. */
    public static final String MONO = load(MONO_FOLDER + "JetBrainsMono-Regular.ttf");

    private Fonts() {}

    private static String load(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            Font font = in == null ? null : Font.loadFont(in, 13);
            if (font == null) {
                throw new IllegalStateException("The bundled font is missing: " + resource);
            }
            return font.getFamily();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font cannot be read: " + resource, e);
        }
    }
}
