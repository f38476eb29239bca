package io.releasegate.launch.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftJournalTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir Path folder;
    private DraftJournal journal;
    private Path file;

    @BeforeEach
    void make_journal() throws Exception {
        journal = new DraftJournal(folder.resolve("drafts"));
        file = Files.writeString(folder.resolve("policy.yaml"), "saved");
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    @Test
    void a_newer_draft_is_offered() throws Exception {
        journal.keep(file, "typed".getBytes(UTF_8));
        assertEquals(Optional.of("typed"), offered());
        journal.keep(file, "typed more".getBytes(UTF_8));
        assertEquals(Optional.of("typed more"), offered());
    }

    @Test
    void a_draft_of_a_file_that_was_never_saved_is_offered() throws Exception {
        Files.delete(file);
        journal.keep(file, "typed".getBytes(UTF_8));
        assertEquals(Optional.of("typed"), offered());
    }

    @Test
    void an_older_an_equal_and_an_empty_draft_are_not_offered() throws Exception {
        journal.keep(file, "saved".getBytes(UTF_8));
        assertEquals(Optional.empty(), offered());
        journal.keep(file, new byte[0]);
        assertEquals(Optional.empty(), offered());
        journal.keep(file, "typed".getBytes(UTF_8));
        Files.setLastModifiedTime(file, FileTime.from(FAR_AHEAD));
        assertEquals(Optional.empty(), offered());
    }

    @Test
    void a_forgotten_draft_is_gone_and_others_stay() throws Exception {
        Path other = folder.resolve("other.yaml");
        journal.keep(file, "typed".getBytes(UTF_8));
        journal.keep(other, "other".getBytes(UTF_8));
        journal.forget(file);
        assertEquals(Optional.empty(), offered());
        assertTrue(journal.offer(other).isPresent());
    }

    @Test
    void a_draft_that_cannot_be_kept_is_told() throws Exception {
        DraftJournal below = new DraftJournal(file.resolve("drafts"));
        assertInstanceOf(
                Failure.NotWritable.class,
                WorkspaceTest.failure(() -> below.keep(file, new byte[] {1})));
    }

    private Optional<String> offered() throws Exception {
        return journal.offer(file).map(draft -> new String(draft.text(), UTF_8));
    }
}
