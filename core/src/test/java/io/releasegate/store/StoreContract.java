package io.releasegate.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.Hashes;
import io.releasegate.ledger.ChainResult;
import io.releasegate.ledger.ChainVerifier;
import io.releasegate.model.CommandId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.event.LedgerEvent.WorkspaceFounded.FoundingDocument;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.version.Subject;
import io.releasegate.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to keep, whatever database is under it. */
abstract class StoreContract {
    static final TenantId TENANT = new TenantId("meridian");

    Store store;

    /** Opens the same database again, or for the first time in this test. */
    abstract Store open(TenantId tenant) throws Exception;

    /** A connection beside the store, for tampering. */
    abstract Connection raw() throws SQLException;

    /** What keeps recorded rows from being changed, so that a test can take it away. */
    abstract void dropGuard(String table) throws SQLException;

    @BeforeEach
    void open_store() throws Exception {
        store = open(TENANT);
    }

    @AfterEach
    void close_store() {
        store.close();
    }

    @Test
    void entries_continue_one_chain_over_transactions_and_reopening() throws Exception {
        LedgerEntry first = append(StoreEvents.created("r1"));
        store.close();
        store = open(TENANT);
        LedgerEntry second = append(StoreEvents.created("r2"));

        assertEquals(1, first.seq());
        assertEquals(Sha256.ZERO, first.prev());
        assertEquals(2, second.seq());
        assertEquals(first.hash(), second.prev());
        assertEquals(new LedgerHead(2, second.hash(), second.at()), store.read(StoreReader::head));
        assertTrue(verify().holds());
        assertEquals(2, verify().checked());
    }

    @Test
    void events_come_back_as_they_were_in_order_and_page_by_page() throws Exception {
        List<LedgerEvent> events =
                IntStream.rangeClosed(1, 5)
                        .<LedgerEvent>mapToObj(i -> StoreEvents.created("r" + i))
                        .toList();
        for (LedgerEvent event : events) {
            append(event);
        }

        assertEquals(events.subList(0, 2), events(0, 2));
        assertEquals(events.subList(2, 4), events(2, 2));
        assertEquals(events.subList(4, 5), events(4, 2));
        assertEquals(List.of(), events(5, 2));
        assertEquals(
                List.of(3L, 2L),
                store.read(r -> r.entriesBelow(4, 2)).stream().map(LedgerEntry::seq).toList());
    }

    @Test
    void time_is_cut_to_microseconds_before_it_is_hashed() throws Exception {
        Instant at = Instant.parse("2026-02-12T08:31:52.613456789Z");
        LedgerEntry entry = store.write(w -> w.append(at, StoreEvents.MIRA, command("c"), any()));

        assertEquals(Instant.parse("2026-02-12T08:31:52.613456Z"), entry.at());
        assertEquals(List.of(entry), store.read(r -> r.entriesBelow(9, 9)));
    }

    @Test
    void an_entry_before_the_newest_one_is_refused() throws Exception {
        LedgerEntry entry = append(any());
        StoreException refused =
                assertThrows(
                        StoreException.class,
                        () ->
                                store.write(w ->
                                        w.append(
                                                entry.at().minusSeconds(1),
                                                StoreEvents.MIRA,
                                                command("c"),
                                                any())));
        assertEquals(Kind.DEFECT, refused.kind());
    }

    @Test
    void founding_documents_are_active_from_entry_one() throws Exception {
        Subject people = Subject.Configuration.PEOPLE;
        ReleaseId release = new ReleaseId("f1");
        append(
                new LedgerEvent.WorkspaceFounded(
                        TENANT,
                        false,
                        StoreEvents.MIRA,
                        List.of(new FoundingDocument(people, release, Sha256.ZERO, Sha256.ZERO)),
                        "00",
                        "00"));

        assertEquals(
                Optional.of(new StoreReader.PointerRow(people, Environment.GLOBAL, release, 1)),
                store.read(r -> r.pointer(people, Environment.GLOBAL)));
        assertEquals(
                List.of(
                        new StoreReader.ReleaseRow(
                                release, people, Environment.GLOBAL, Lifecycle.ACTIVE)),
                store.read(StoreReader::releases));
    }

    @Test
    void activating_moves_the_pointer_and_ends_the_one_before_in_either_order() throws Exception {
        activate("r1", Optional.empty(), 1);
        activate("r2", Optional.of("r1"), 2);
        append(new LedgerEvent.ReleaseSuperseded(id("r1"), id("r2")));
        append(StoreEvents.created("r3"));
        append(new LedgerEvent.ReleaseRolledBack(id("r2"), id("r3")));
        append(StoreEvents.activated("r3", Optional.of("r2"), 3));

        assertEquals(
                List.of(
                        new StoreReader.PointerRow(
                                StoreEvents.SUBJECT, StoreEvents.PROD, id("r3"), 3)),
                store.read(StoreReader::pointers));
        assertEquals(
                List.of(Lifecycle.SUPERSEDED, Lifecycle.ROLLED_BACK, Lifecycle.ACTIVE),
                store.read(StoreReader::releases).stream()
                        .map(StoreReader.ReleaseRow::lifecycle)
                        .toList());
    }

    @Test
    void a_pointer_that_moved_meanwhile_fails_the_whole_command_as_stale() throws Exception {
        activate("r1", Optional.empty(), 1);
        activate("r2", Optional.of("r1"), 2);
        append(StoreEvents.created("r3"));
        LedgerHead before = store.read(StoreReader::head);

        StoreException stale =
                assertThrows(
                        StoreException.class,
                        () -> append(StoreEvents.activated("r3", Optional.of("r1"), 2)));

        assertEquals(Kind.STALE, stale.kind());
        assertTrue(stale.getMessage().contains("names r2"), stale.getMessage());
        assertEquals(before, store.read(StoreReader::head));
        assertEquals(id("r2"), store.read(StoreReader::pointers).getFirst().release());
    }

    @Test
    void the_database_itself_refuses_a_second_active_release() throws Exception {
        activate("r1", Optional.empty(), 1);
        append(StoreEvents.created("r2"));
        try (Connection raw = raw()) {
            assertThrows(
                    SQLException.class,
                    () ->
                            execute(
                                    raw,
                                    "UPDATE release_state SET lifecycle = 'ACTIVE'"
                                            + " WHERE release_id = 'r2'"));
        }
    }

    @Test
    void a_throwable_leaves_nothing_behind() throws Exception {
        byte[] text = "text".getBytes(UTF_8);
        assertThrows(
                IllegalStateException.class,
                () ->
                        store.write(w -> {
                            w.keep(text);
                            w.append(now(), StoreEvents.MIRA, command("c"), any());
                            w.rememberOutcome(command("c"), text);
                            throw new IllegalStateException("planted");
                        }));

        assertEquals(LedgerHead.EMPTY, store.read(StoreReader::head));
        assertEquals(List.of(), store.read(r -> r.rawAfter(0, 9)));
        assertTrue(store.read(r -> r.content(Hashes.sha256(text))).isEmpty());
        assertTrue(store.read(r -> r.outcome(command("c"))).isEmpty());
    }

    @Test
    void content_is_kept_once_under_its_hash() throws Exception {
        byte[] text = new byte[3_000_000];
        text[7] = 7;
        Sha256 hash = store.write(w -> w.keep(text));
        assertEquals(hash, store.write(w -> w.keep(text)));
        assertArrayEquals(text, store.read(r -> r.content(hash)).orElseThrow());
        assertTrue(store.read(r -> r.content(Sha256.ZERO)).isEmpty());
    }

    @Test
    void changed_content_is_corrupt_and_never_returned() throws Exception {
        Sha256 hash = store.write(w -> w.keep("right".getBytes(UTF_8)));
        dropGuard("content");
        tamper("UPDATE content SET body = ?", "wrong".getBytes(UTF_8));

        assertCorrupt(() -> store.read(r -> r.content(hash)));
    }

    @Test
    void recorded_rows_cannot_be_changed_or_deleted() throws Exception {
        append(any());
        store.write(w -> w.keep("text".getBytes(UTF_8)));
        for (String table : List.of("payload", "ledger_entry", "content")) {
            try (Connection raw = raw()) {
                assertThrows(SQLException.class, () -> execute(raw, "DELETE FROM " + table));
                assertThrows(
                        SQLException.class,
                        () -> execute(raw, "UPDATE " + table + " SET tenant = 'x'"));
            }
        }
    }

    @Test
    void a_changed_payload_is_found_on_reading() throws Exception {
        append(StoreEvents.created("r1"));
        append(StoreEvents.created("r2"));
        dropGuard("payload");
        tamper("UPDATE payload SET body = ? WHERE seq = 2", "{}".getBytes(UTF_8));

        assertEquals(1, events(0, 1).size());
        assertCorrupt(() -> events(0, 9));
        ChainResult result = verify();
        assertEquals(2, result.broken().orElseThrow().seq());
        assertEquals("payload hash", result.broken().orElseThrow().what());
    }

    @Test
    void a_changed_entry_is_found_on_reading() throws Exception {
        append(any());
        append(any());
        append(any());
        dropGuard("ledger_entry");
        tamper("UPDATE ledger_entry SET actor = 'mallory' WHERE seq = 2");

        assertCorrupt(() -> events(0, 9));
        assertEquals(2, verify().broken().orElseThrow().seq());
    }

    @Test
    void a_cut_off_ledger_is_found() throws Exception {
        append(any());
        append(any());
        dropGuard("ledger_entry");
        dropGuard("payload");
        tamper("DELETE FROM payload WHERE seq = 2");
        tamper("DELETE FROM ledger_entry WHERE seq = 2");

        assertCorrupt(() -> store.read(StoreReader::head));
        assertCorrupt(() -> append(any()));
    }

    @Test
    void an_outcome_is_remembered_for_its_command() throws Exception {
        byte[] outcome = "{\"done\":true}".getBytes(UTF_8);
        store.write(w -> {
            w.rememberOutcome(command("c1"), outcome);
            return outcome;
        });
        assertArrayEquals(outcome, store.read(r -> r.outcome(command("c1"))).orElseThrow());
        assertTrue(store.read(r -> r.outcome(command("c2"))).isEmpty());
    }

    @Test
    void a_transaction_sees_what_it_wrote() throws Exception {
        store.write(w -> {
            LedgerEntry entry = w.append(now(), StoreEvents.MIRA, command("c"), any());
            assertEquals(entry.hash(), w.head().hash());
            assertEquals(List.of(entry), w.entriesBelow(9, 9));
            return entry;
        });
    }

    @Test
    void a_read_sees_one_state_while_others_write() throws Exception {
        append(any());
        store.read(r -> {
            LedgerHead before = r.head();
            inAnotherThread(() -> append(StoreEvents.created("r1")));
            assertEquals(before, r.head());
            assertEquals(1, r.rawAfter(0, 9).size());
            assertEquals(List.of(), r.releases());
            return before;
        });
        assertEquals(2, store.read(StoreReader::head).seq());
    }

    @Test
    void concurrent_writers_wait_for_each_other() throws Exception {
        int writers = 4;
        int each = 25;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                all.add(pool.submit(() -> appendMany(each)));
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<List<Long>> one : all) {
                numbers.addAll(one.get());
            }
            assertEquals(
                    LongStream.rangeClosed(1, writers * each).boxed().toList(),
                    numbers.stream().sorted().toList());
        }
        assertTrue(verify().holds());
        assertEquals(writers * each, verify().checked());
    }

    @Test
    void two_stores_of_one_database_share_one_order_and_tenants_stay_apart() throws Exception {
        append(any());
        store.close();
        try (Store other = open(new TenantId("other"))) {
            assertEquals(LedgerHead.EMPTY, other.read(StoreReader::head));
            LedgerEntry first =
                    other.write(w -> w.append(now(), StoreEvents.MIRA, command("c"), any()));
            assertEquals(1, first.seq());
        }
        store = open(TENANT);
        assertEquals(2, append(any()).seq());
    }

    @Test
    void a_newer_schema_is_refused() throws Exception {
        tamper("INSERT INTO schema_migration (version, name, checksum) VALUES (99, 'x', 'y')");
        store.close();
        StoreException refused = assertThrows(StoreException.class, () -> open(TENANT));
        assertEquals(Kind.INCOMPATIBLE, refused.kind());
        assertTrue(refused.getMessage().contains("newer version"), refused.getMessage());
    }

    @Test
    void a_changed_schema_step_is_refused() throws Exception {
        tamper("UPDATE schema_migration SET checksum = 'changed'");
        store.close();
        StoreException refused = assertThrows(StoreException.class, () -> open(TENANT));
        assertEquals(Kind.INCOMPATIBLE, refused.kind());
    }

    @Test
    void a_closed_store_says_so() {
        store.close();
        StoreException closed =
                assertThrows(StoreException.class, () -> store.read(StoreReader::head));
        assertEquals(Kind.UNREACHABLE, closed.kind());
        assertEquals(
                Kind.UNREACHABLE, assertThrows(StoreException.class, () -> append(any())).kind());
    }

    final LedgerEntry append(LedgerEvent event) throws StoreException {
        return store.write(w -> w.append(now(), StoreEvents.MIRA, command("c"), event));
    }

    private List<Long> appendMany(int count) throws StoreException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(append(any()).seq());
        }
        return numbers;
    }

    private void activate(String release, Optional<String> replaced, long version)
            throws StoreException {
        append(StoreEvents.created(release));
        append(StoreEvents.activated(release, replaced, version));
    }

    private List<LedgerEvent> events(long after, int limit) throws StoreException {
        return store.read(r -> r.eventsAfter(after, limit)).stream()
                .map(StoreReader.Recorded::event)
                .toList();
    }

    private ChainResult verify() throws StoreException {
        return store.read(r ->
                ChainVerifier.verify(
                        TENANT,
                        r.rawAfter(0, 10_000).stream()
                                .map(e -> new ChainVerifier.Link(e.entry(), e.payload()))
                                .iterator()));
    }

    final void tamper(String sql, Object... arguments) throws SQLException {
        try (Connection raw = raw()) {
            execute(raw, sql, arguments);
        }
    }

    static void execute(Connection raw, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = raw.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setBytes(i + 1, (byte[]) arguments[i]);
            }
            statement.execute();
        }
    }

    private static void assertCorrupt(Callable<?> work) {
        StoreException corrupt = assertThrows(StoreException.class, work::call);
        assertEquals(Kind.CORRUPT, corrupt.kind(), corrupt.getMessage());
    }

    private static void inAnotherThread(Callable<?> work) {
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            one.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LedgerEvent any() {
        return StoreEvents.refused();
    }

    private static CommandId command(String id) {
        return new CommandId(id);
    }

    private static ReleaseId id(String release) {
        return new ReleaseId(release);
    }

    private static Instant now() {
        return StoreEvents.NOW;
    }
}
