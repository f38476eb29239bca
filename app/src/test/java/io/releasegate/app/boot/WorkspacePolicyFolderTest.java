package io.releasegate.app.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.app.feature.policies.PolicyFolder.Entry;
import io.releasegate.app.feature.policies.PolicyFolder.Saved;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.workspace.DraftJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspacePolicyFolderTest {
    @TempDir Path workspace;
    private Path policies;
    private WorkspacePolicyFolder folder;

    @BeforeEach
    void makeFolders() throws IOException {
        policies = Files.createDirectories(workspace.resolve("policies"));
        folder = new WorkspacePolicyFolder(policies, new DraftJournal(workspace.resolve("drafts")));
    }

    @Test
    void a_file_is_saved_only_over_what_was_read() throws Exception {
        Path file = policies.resolve("limit.yaml");
        Files.writeString(file, "one\n");
        assertEquals(List.of(new Entry("limit.yaml", Optional.empty())), folder.list());

        Saved saved = folder.save("limit.yaml", Optional.of("one\n"), "two\n");
        assertEquals("two\n", assertInstanceOf(Saved.Done.class, saved).text().content());
        Saved late = folder.save("limit.yaml", Optional.of("one\n"), "three\n");
        assertEquals("two\n", assertInstanceOf(Saved.ChangedOnDisk.class, late).onDisk().content());
        assertEquals("two\n", Files.readString(file));
        Files.delete(file);
        assertInstanceOf(
                Saved.Gone.class, folder.save("limit.yaml", Optional.of("two\n"), "three\n"));
    }

    @Test
    void a_new_file_makes_its_team_and_never_replaces_another() throws Exception {
        folder.save("payments/new.yaml", Optional.empty(), "a: 1\n");
        assertEquals("a: 1\n", folder.read("payments/new.yaml").content());
        assertInstanceOf(
                Saved.ChangedOnDisk.class,
                folder.save("payments/new.yaml", Optional.empty(), "lost\n"));
    }

    @Test
    void a_path_that_leads_out_of_the_folder_is_refused() throws Exception {
        Files.writeString(workspace.resolve("secret.yaml"), "a: 1\n");
        FailureException read =
                assertThrows(FailureException.class, () -> folder.read("../secret.yaml"));
        assertInstanceOf(Failure.InvalidInput.class, read.failure());
        FailureException write =
                assertThrows(
                        FailureException.class,
                        () -> folder.save("../other.yaml", Optional.empty(), "a: 1\n"));
        assertInstanceOf(Failure.InvalidInput.class, write.failure());
    }

    @Test
    void bytes_that_are_no_text_are_said_to_be_so() throws Exception {
        Files.write(policies.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        FailureException failed =
                assertThrows(FailureException.class, () -> folder.read("latin.yaml"));
        assertEquals(
                "latin.yaml is no UTF-8 text. Save it as UTF-8 with another editor.",
                failed.failure().sentence());
    }

    @Test
    void a_draft_is_offered_while_it_is_newer_and_different() throws Exception {
        Path file = policies.resolve("limit.yaml");
        Files.writeString(file, "one\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-19T10:00:00Z")));
        folder.keepDraft("limit.yaml", "two\n");
        assertEquals("two\n", folder.draft("limit.yaml").orElseThrow().content());
        folder.forgetDraft("limit.yaml");
        assertEquals(Optional.empty(), folder.draft("limit.yaml"));
    }
}
