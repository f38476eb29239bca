package io.releasegate.launch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.TenantId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    private static final WorkspaceId ID = new WorkspaceId("0f3a-1");
    private static final TenantId TENANT = new TenantId("meridian");

    @TempDir Path folder;

    @Test
    void what_was_created_can_be_opened() throws Exception {
        Workspace made = Workspace.create(folder.resolve("ws"), ID, TENANT);
        assertEquals(made, Workspace.open(folder.resolve("ws")));
        assertTrue(Files.isDirectory(made.policies()));
        assertTrue(Files.isDirectory(made.proposals()));
        assertTrue(Files.isDirectory(made.data()));
        assertTrue(Files.isDirectory(made.drafts()));
        assertTrue(Files.isDirectory(made.logs()));
    }

    @Test
    void a_folder_that_is_no_workspace_says_how_to_make_one() {
        Failure failure = failure(() -> Workspace.open(folder));
        assertInstanceOf(Failure.NotFound.class, failure);
        assertTrue(failure.sentence().contains("releasegate init --workspace " + folder));
    }

    @Test
    void a_second_workspace_in_one_folder_is_refused() throws Exception {
        Workspace.create(folder, ID, TENANT);
        assertInstanceOf(
                Failure.InvalidInput.class, failure(() -> Workspace.create(folder, ID, TENANT)));
    }

    @Test
    void a_newer_format_is_refused_and_a_damaged_file_is_corrupt() throws Exception {
        Path file = folder.resolve("workspace.json");
        Files.writeString(file, "{\"format\":\"2\",\"tenant\":\"t\",\"workspace\":\"w\"}");
        assertInstanceOf(Failure.InvalidInput.class, failure(() -> Workspace.open(folder)));
        Files.writeString(file, "{\"format\":\"1\",\"tenant\":\"t\",\"workspace\":\"../w\"}");
        assertInstanceOf(Failure.Corrupt.class, failure(() -> Workspace.open(folder)));
        Files.writeString(file, "{\"format\":");
        assertInstanceOf(Failure.Corrupt.class, failure(() -> Workspace.open(folder)));
    }

    @Test
    void a_workspace_below_a_file_cannot_be_made() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Failure failure = failure(() -> Workspace.create(file.resolve("ws"), ID, TENANT));
        assertInstanceOf(Failure.NotWritable.class, failure);
        assertTrue(failure.sentence().contains("--workspace"), failure.sentence());
    }

    @Test
    void the_folder_is_as_asked_then_by_environment_then_the_platforms() {
        Path home = Path.of("/home/mira").toAbsolutePath();
        Path asked = Path.of("/w").toAbsolutePath();
        Path data = Path.of("/d").toAbsolutePath();
        Map<String, String> environment =
                Map.of("RELEASEGATE_HOME", "/h", "XDG_DATA_HOME", data.toString());

        assertEquals(asked, new Platform("Linux", home, environment).workspace(Optional.of(asked)));
        assertEquals(
                Path.of("/h").toAbsolutePath(),
                new Platform("Linux", home, environment).workspace(Optional.empty()));
        assertEquals(
                data.resolve("releasegate"),
                new Platform("Linux", home, Map.of("XDG_DATA_HOME", data.toString()))
                        .workspace(Optional.empty()));
        assertEquals(
                home.resolve(".local/share/releasegate"),
                new Platform("Linux", home, Map.of("XDG_DATA_HOME", "relative"))
                        .workspace(Optional.empty()));
        assertEquals(
                home.resolve("Library/Application Support/ReleaseGate"),
                new Platform("Mac OS X", home, Map.of()).workspace(Optional.empty()));
        assertEquals(
                home.resolve("AppData").resolve("Local").resolve("ReleaseGate"),
                new Platform("Windows 11", home, Map.of()).workspace(Optional.empty()));
        assertEquals(
                home.resolve(".local/state/releasegate"),
                new Platform("Linux", home, Map.of()).stateFolder());
    }

    static Failure failure(Executable work) {
        return assertThrows(FailureException.class, work).failure();
    }
}
