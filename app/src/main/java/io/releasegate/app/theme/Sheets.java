package io.releasegate.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reads our style sheets and fills in what CSS cannot know: {@code -rg-font-sans}, {@code
 * -rg-font-strong} and {@code -rg-font-mono} stand for the names of the loaded families.
 */
final class Sheets {

    private static final String ROOT = "/io/releasegate/app/";

    /** The screens that may bring a sheet of their own, {@code feature/NAME.css}. */
    private static final List<String> FEATURES =
            List.of("overview", "policies", "releases", "approvals");

    private Sheets() {}

    /** All sheets for one appearance, in the order in which they override each other. */
    static List<String> all(boolean dark) {
        List<String> sheets = new ArrayList<>();
        sheets.add(required(dark ? "theme/tokens-dark.css" : "theme/tokens-light.css"));
        sheets.add(required("theme/controls.css"));
        sheets.add(required("theme/widgets.css"));
        sheets.add(required("shell/shell.css"));
        FEATURES.forEach(name -> read("feature/" + name + ".css").ifPresent(sheets::add));
        return List.copyOf(sheets);
    }

    /** A sheet that sets the font size of pop-up windows, which the zoomed pane cannot reach. */
    static String popupZoom(double percent) {
        double size = 13 * percent / 100;
        return asUrl(".root.popup, .context-menu, .tooltip { -fx-font-size: " + size + "px; }");
    }

    private static String required(String path) {
        return read(path)
                .orElseThrow(() -> new IllegalStateException("Style sheet is missing: " + path));
    }

    private static Optional<String> read(String path) {
        try (InputStream in = Sheets.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                return Optional.empty();
            }
            return Optional.of(asUrl(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Style sheet cannot be read: " + path, e);
        }
    }

    private static String asUrl(String css) {
        String filled =
                css.replace("-rg-font-sans", '"' + Fonts.SANS + '"')
                        .replace("-rg-font-strong", '"' + Fonts.STRONG + '"')
                        .replace("-rg-font-mono", '"' + Fonts.MONO + '"');
        byte[] bytes = filled.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
