package io.releasegate.canonical;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.releasegate.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded cases beside the project; tests that need them are skipped where they are not. */
public final class SharedCases {
    private static final String ABSENT = "not run: no ../shared/cases";

    private SharedCases() {}

    /** The parsed file, or a skipped test. */
    public static Value.Mapping json(String path) {
        List<Path> places = places(path);
        assumeTrue(!places.isEmpty(), ABSENT);
        try {
            return (Value.Mapping) JsonReader.value(Files.readAllBytes(places.getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Value.Mapping object(Value value) {
        return (Value.Mapping) value;
    }

    public static List<Value> list(Value.Mapping parent, String key) {
        return ((Value.Sequence) parent.members().get(key)).items();
    }

    public static String text(Value.Mapping parent, String key) {
        return ((Value.Text) parent.members().get(key)).value();
    }

    private static List<Path> places(String path) {
        return Stream.of("../../shared/cases", "../shared/cases")
                .map(Path::of)
                .map(folder -> folder.resolve(path))
                .filter(Files::isReadable)
                .toList();
    }
}
