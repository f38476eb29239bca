package io.releasegate.launch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighWaterMarkTest {
    private static final Instant AT = Instant.parse("2026-02-12T08:31:52.613456Z");
    private static final Sha256 A = new Sha256("a".repeat(64));
    private static final Sha256 B = new Sha256("b".repeat(64));

    @TempDir Path state;
    private HighWaterMark mark;

    @BeforeEach
    void make_mark() {
        mark = HighWaterMark.of(state, new WorkspaceId("w1"), new TenantId("meridian"));
    }

    @Test
    void nothing_seen_holds_with_everything() throws Exception {
        assertEquals(Optional.empty(), mark.seen());
        assertEquals(Optional.empty(), mark.compare(head(0, A), seq -> Optional.empty()));
    }

    @Test
    void it_rises_and_never_falls() throws Exception {
        mark.raise(head(5, A));
        mark.raise(head(3, B));
        assertEquals(Optional.of(head(5, A)), mark.seen());
        mark.raise(head(6, B));
        assertEquals(Optional.of(head(6, B)), mark.seen());
        try (Stream<Path> files = Files.list(state.resolve("high-water"))) {
            assertEquals(List.of("w1.json"), files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void the_same_history_holds_as_far_and_further() throws Exception {
        mark.raise(head(5, A));
        assertEquals(Optional.empty(), mark.compare(head(5, A), seq -> Optional.of(A)));
        assertEquals(Optional.empty(), mark.compare(head(9, B), seq -> Optional.of(A)));
    }

    @Test
    void an_older_database_is_found_with_both_numbers() throws Exception {
        mark.raise(head(5, A));
        Failure.OlderThanSeen older =
                assertInstanceOf(
                        Failure.OlderThanSeen.class,
                        mark.compare(head(4, B), seq -> Optional.empty()).orElseThrow());
        assertEquals(5, older.seenSeq());
        assertEquals(4, older.foundSeq());
    }

    @Test
    void a_rewritten_history_is_corrupt_even_when_it_is_longer() throws Exception {
        mark.raise(head(5, A));
        assertInstanceOf(
                Failure.Corrupt.class,
                mark.compare(head(9, B), seq -> Optional.of(B)).orElseThrow());
        assertInstanceOf(
                Failure.Corrupt.class,
                mark.compare(head(5, B), seq -> Optional.of(B)).orElseThrow());
    }

    @Test
    void a_note_that_cannot_be_read_is_not_taken_for_none() throws Exception {
        mark.raise(head(5, A));
        Path file = state.resolve("high-water/w1.json");
        for (String text : List.of("", "{", "{}", "[]", Files.readString(file).replace("5", "x"))) {
            Files.writeString(file, text);
            Failure failure = WorkspaceTest.failure(() -> mark.seen());
            assertInstanceOf(Failure.Corrupt.class, failure);
            assertTrue(failure.sentence().contains("ledger-verify"));
        }
    }

    @Test
    void a_state_folder_that_cannot_be_written_is_told() throws Exception {
        Path file = Files.writeString(state.resolve("file"), "");
        HighWaterMark below =
                HighWaterMark.of(file, new WorkspaceId("w1"), new TenantId("meridian"));
        assertInstanceOf(
                Failure.NotWritable.class, WorkspaceTest.failure(() -> below.raise(head(1, A))));
    }

    private static LedgerHead head(long seq, Sha256 hash) {
        return new LedgerHead(seq, hash, AT);
    }
}
