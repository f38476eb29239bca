package io.releasegate.canonical.source;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads bytes that people or other systems hand us. Never throws for what the bytes say, always
 * ends, and refuses what two readers could understand differently: duplicate keys, several
 * documents, keys that are not text, numbers that are not finite.
 *
 * <p>A name that ends in {@code .json} is read as JSON. Everything else is YAML 1.1; a text that is
 * not YAML but is JSON (tabs) is read as JSON.
 */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * @param name how people know the text, usually a path; it appears in every span
     */
    public static Reading read(String name, byte[] bytes) {
        return decoded(name, bytes, DocumentReader::readText);
    }

    /** Reads JSON only, whatever the name. */
    public static Reading json(String name, byte[] bytes, Duplicates duplicates) {
        return decoded(name, bytes, text -> JsonTreeReader.read(text, duplicates));
    }

    /** Text without any structure known here; only what cannot be decoded is a problem. */
    public static Reading plain(String name, byte[] bytes) {
        return decoded(name, bytes, text -> new Reading(text, Optional.empty(), List.of()));
    }

    /**
     * Reads YAML only, whatever the name, and leaves to the caller what no canonical form can hold.
     */
    public static Reading yaml(String name, byte[] bytes, Duplicates duplicates) {
        return decoded(name, bytes, text -> YamlTreeReader.read(text, duplicates));
    }

    private static Reading readText(SourceText text) {
        if (text.name().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return checked(JsonTreeReader.read(text, Duplicates.REFUSED));
        }
        Reading yaml = YamlTreeReader.read(text, Duplicates.REFUSED);
        if (yaml.tree().isEmpty() && looksLikeJson(text.text())) {
            Reading json = JsonTreeReader.read(text, Duplicates.REFUSED);
            if (json.tree().isPresent()) {
                return checked(json);
            }
        }
        return checked(yaml);
    }

    private static Reading checked(Reading reading) {
        if (reading.tree().isEmpty()) {
            return reading;
        }
        List<Diagnostic> all = new ArrayList<>(reading.diagnostics());
        all.addAll(TreeCheck.problems(reading.tree().get()));
        return new Reading(reading.text(), reading.tree(), all, reading.comments());
    }

    private static boolean looksLikeJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static Reading decoded(
            String name, byte[] bytes, Function<SourceText, Reading> reader) {
        if (bytes.length > Limits.BYTES) {
            SourceText nothing = new SourceText(name, "");
            return failed(
                    nothing,
                    0,
                    "The file is "
                            + Limits.megabytes(bytes.length)
                            + "; the limit is 10 MB. Split it, or check that it is the file you"
                            + " meant.");
        }
        Utf8 utf8 = Utf8.decode(bytes);
        SourceText text = new SourceText(name, utf8.text());
        if (utf8.firstWrongByte() < 0) {
            return reader.apply(text);
        }
        return failed(text, utf8.textOffset(), notUtf8(bytes, utf8.firstWrongByte()));
    }

    private static String notUtf8(byte[] bytes, int offset) {
        String found = String.format(Locale.ROOT, "0x%02X", bytes[offset]);
        boolean utf16 =
                bytes.length > 1
                        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                                || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return "The text is not UTF-8: byte "
                + found
                + " at offset "
                + offset
                + (utf16 ? " looks like UTF-16" : "")
                + ". Save the file as UTF-8.";
    }

    static Reading failed(SourceText text, int offset, String message) {
        return failed(text, offset, message, List.of());
    }

    /** At the end of the text the last character that is there is pointed at. */
    static Reading failed(SourceText text, int offset, String message, List<Fix> fixes) {
        int at = offset;
        while (at > 0
                && (at >= text.text().length() || Character.isWhitespace(text.text().charAt(at)))) {
            at--;
        }
        Diagnostic problem =
                Diagnostic.error(Codes.UNREADABLE, message, text.span(at, at + 1)).withFixes(fixes);
        return new Reading(text, Optional.empty(), List.of(problem));
    }
}
