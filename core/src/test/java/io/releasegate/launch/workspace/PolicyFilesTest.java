package io.releasegate.launch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {
    @TempDir Path folder;

    @Test
    void policy_texts_are_listed_sorted_without_hidden_and_underscored_ones() throws Exception {
        for (String name :
                List.of(
                        "b.yaml",
                        "a.yml",
                        "team/c.json",
                        "team/D.YAML",
                        "_draft.yaml",
                        ".hidden.yaml",
                        ".git/x.yaml",
                        "_old/y.yaml",
                        "notes.txt")) {
            write(name);
        }
        assertEquals(
                List.of("a.yml", "b.yaml", "team/D.YAML", "team/c.json"),
                PolicyFiles.list(folder).stream().map(PolicyFiles.Found::relative).toList());
        assertTrue(PolicyFiles.list(folder).stream().allMatch(f -> f.problem().isEmpty()));
    }

    @Test
    void links_are_shown_and_refused() throws Exception {
        write("real.yaml");
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("real.yaml"));
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("x.yaml"), "id: x");
        Files.createSymbolicLink(folder.resolve("dir"), outside);

        List<PolicyFiles.Found> found = PolicyFiles.list(folder);
        assertEquals(
                List.of("dir", "link.yaml", "real.yaml"),
                found.stream().map(PolicyFiles.Found::relative).toList());
        assertTrue(found.get(0).problem().orElseThrow().contains("symbolic link"));
        assertTrue(found.get(1).problem().orElseThrow().contains("symbolic link"));
        assertTrue(PolicyFiles.resolve(folder, "link.yaml").problem().isPresent());
        assertEquals(
                Optional.of("It leads out of the folder through a link."),
                PolicyFiles.resolve(folder, "dir/x.yaml").problem());
        Files.delete(outside.resolve("x.yaml"));
        Files.delete(outside);
    }

    @Test
    void paths_that_lead_out_are_refused() throws Exception {
        write("in/a.yaml");
        for (String path : List.of("../a.yaml", "in/../../a.yaml", "/etc/passwd")) {
            assertEquals(
                    Optional.of("It leads out of the folder."),
                    PolicyFiles.resolve(folder, path).problem(),
                    path);
        }
        assertEquals(Optional.empty(), PolicyFiles.resolve(folder, "in/../in/a.yaml").problem());
        assertInstanceOf(
                Failure.NotFound.class,
                WorkspaceTest.failure(() -> PolicyFiles.resolve(folder, "gone.yaml")));
    }

    @Test
    void a_huge_file_is_shown_with_its_size() throws Exception {
        write("a.yaml");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("big.yaml").toFile(), "rw")) {
            file.setLength(PolicyFiles.LARGEST + 1);
        }
        String problem = PolicyFiles.list(folder).get(1).problem().orElseThrow();
        assertEquals("It has 10,000,001 bytes; more than 10,000,000 are not read.", problem);
    }

    @Test
    void a_missing_folder_is_not_found() {
        assertInstanceOf(
                Failure.NotFound.class,
                WorkspaceTest.failure(() -> PolicyFiles.list(folder.resolve("gone"))));
    }

    private void write(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id: x");
    }
}
