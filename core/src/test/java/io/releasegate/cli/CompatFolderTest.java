package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompatFolderTest {
    @TempDir Path base;

    @BeforeEach
    void texts_lie_below_the_folder() throws IOException {
        base = base.toRealPath();
        for (String name :
                List.of(
                        "set/b.yaml",
                        "set/a.yml",
                        "set/_hidden.yaml",
                        "set/.dotted.yaml",
                        "set/UPPER.YAML",
                        "set/data.json",
                        "set/_sub/z.yaml",
                        "set/C.yaml",
                        "set/sub/deep/y.yaml",
                        "set/sub/x.yaml")) {
            Files.createDirectories(base.resolve(name).getParent());
            Files.writeString(base.resolve(name), "a: 1\n");
        }
    }

    private static List<String> names(CompatInput input) {
        return input.texts().stream().map(CompatText::name).toList();
    }

    @Test
    void files_of_a_folder_come_before_those_of_folders_in_it() {
        assertEquals(
                List.of(
                        "set/.dotted.yaml",
                        "set/C.yaml",
                        "set/a.yml",
                        "set/b.yaml",
                        "set/_sub/z.yaml",
                        "set/sub/x.yaml",
                        "set/sub/deep/y.yaml"),
                names(CompatFolder.read("set", base)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"./set", "set/", " set ", "set\\sub", "set/./sub"})
    void a_folder_may_be_named_in_several_ways(String shown) {
        CompatInput input = CompatFolder.read(shown, base);

        assertTrue(input.obstacles().isEmpty() && input.stop().isEmpty());
        assertTrue(!input.texts().isEmpty());
    }

    @Test
    void paths_are_full_and_links_are_followed_to_the_end() throws IOException {
        Files.createSymbolicLink(base.resolve("set/link.yaml"), base.resolve("set/sub/x.yaml"));

        assertTrue(
                CompatFolder.read("set", base).texts().stream()
                        .filter(text -> text.name().equals("set/link.yaml"))
                        .allMatch(text ->
                                text.path().equals(base.resolve("set/sub/x.yaml").toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/abs", "missing", "set/missing"})
    void what_is_not_there_or_absolute_ends_strict_runs_only(String shown) {
        CompatInput input = CompatFolder.read(shown, base);

        assertEquals(1, input.obstacles().size());
        assertTrue(input.stop().isEmpty() && input.texts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../set", "set/../set", "C:/set"})
    void what_leads_out_ends_every_run(String shown) {
        assertTrue(CompatFolder.read(shown, base).stop().isPresent());
    }

    @Test
    void a_folder_that_is_a_link_out_ends_every_run() throws IOException {
        Path inner = Files.createDirectory(base.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("out"), base.resolve("set"));

        assertTrue(CompatFolder.read("out", inner).stop().isPresent());
    }

    @Test
    void a_link_out_of_the_folder_ends_strict_runs_and_one_to_nowhere_every_run()
            throws IOException {
        Path outside = Files.writeString(base.resolve("outside.yaml"), "a: 1\n");
        Files.createSymbolicLink(base.resolve("set/out.yaml"), outside);

        CompatInput out = CompatFolder.read("set", base);
        Files.createSymbolicLink(base.resolve("set/nowhere.yaml"), base.resolve("set/gone.yaml"));
        CompatInput nowhere = CompatFolder.read("set", base);

        assertEquals(
                List.of("set/out.yaml"),
                out.obstacles().stream().map(Diagnostic::span).map(it -> it.source()).toList());
        assertEquals("set/nowhere.yaml", nowhere.stop().orElseThrow().span().source());
    }

    @Test
    void a_file_in_place_of_a_folder_has_no_texts() {
        CompatInput input = CompatFolder.read("set/b.yaml", base);

        assertTrue(input.texts().isEmpty() && input.obstacles().isEmpty());
    }
}
