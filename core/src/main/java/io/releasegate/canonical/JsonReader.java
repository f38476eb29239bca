package io.releasegate.canonical;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Duplicates;
import io.releasegate.canonical.source.Reading;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON we wrote ourselves or were promised: what cannot be read is a broken promise, not a
 * user's mistake. Texts that people hand us go through {@link DocumentReader}.
 */
public final class JsonReader {
    private JsonReader() {}

    /**
     * The value of a JSON text; of duplicate keys the last wins.
     *
     * @throws IllegalArgumentException with the place, where the text is not JSON
     */
    public static Value value(String json) {
        return value(json, Duplicates.LAST_WINS);
    }

    /** The value of UTF-8 bytes; throws like {@link #value(String)}. */
    public static Value value(byte[] json) {
        return value(json, Duplicates.LAST_WINS);
    }

    public static Value value(String json, Duplicates duplicates) {
        return value(json.getBytes(StandardCharsets.UTF_8), duplicates);
    }

    private static Value value(byte[] json, Duplicates duplicates) {
        Reading reading = DocumentReader.json("json", json, duplicates);
        if (reading.tree().isEmpty() || reading.hasErrors()) {
            var problem = reading.diagnostics().getFirst();
            throw new IllegalArgumentException(
                    problem.message()
                            + " (line "
                            + problem.span().start().line()
                            + ", column "
                            + problem.span().start().column()
                            + ")");
        }
        return reading.tree().get().value();
    }
}
