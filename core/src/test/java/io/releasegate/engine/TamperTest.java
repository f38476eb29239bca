package io.releasegate.engine;

import static io.releasegate.testing.Cast.JOE;
import static io.releasegate.testing.Cast.KIM;
import static io.releasegate.testing.Cast.MIRA;
import static io.releasegate.testing.Play.PAYMENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Ledger.Break;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.CommandId;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.Stores;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.TestClock;
import io.releasegate.testing.Texts;
import io.releasegate.testing.TinyWorld;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody edits the database. Nothing is decided on what they changed, and it is found. */
class TamperTest {
    private static final TenantId TENANT = new TenantId("acme");
    private static final EnvironmentId PROD = new EnvironmentId("prod");
    private static final AtomicLong COUNT = new AtomicLong();

    private String name = "";
    private LocalBench bench;
    private Play play;

    @BeforeEach
    void found() throws StoreException {
        name = "tamper-" + COUNT.incrementAndGet();
        bench = LocalBench.found(Stores.h2InMemory(name, TENANT), TENANT, TinyWorld.Prod.CAREFUL);
        play = new Play(bench);
    }

    @AfterEach
    void close() {
        play.close();
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:mem:" + name, "releasegate", "");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    /** A process that starts now, on the same database. */
    private Governance startedAfter(SeenHead seen) {
        return LocalBench.on(bench.store(), TENANT, bench.clock(), seen).governance();
    }

    private static CommandContext as(PersonId person) {
        return CommandContext.of(person, TENANT, new CommandId("later-" + COUNT.incrementAndGet()));
    }

    private static void corrupt(Outcome<?> outcome) {
        Play.failure(Failure.Corrupt.class, outcome);
    }

    private static void corruptActive(Governance port, Subject subject) {
        FailureException e =
                assertThrows(
                        FailureException.class,
                        () -> port.releases().active(subject, PROD, AsOf.NOW));
        assertInstanceOf(Failure.Corrupt.class, e.failure());
    }

    private static Break found(Governance port) throws Exception {
        return port.ledger().verify().await().broken().orElseThrow();
    }

    @Test
    void a_pointer_moved_by_hand_is_corrupt_and_never_active() throws Exception {
        Release old = play.toProd(1);
        Release now = play.toProd(2);
        sql(
                "UPDATE active_pointer SET release_id = '%s' WHERE release_id = '%s'"
                        .formatted(old.id(), now.id()));

        for (Governance port : List.of(play.port(), startedAfter(SeenHead.NONE))) {
            corruptActive(port, PAYMENTS);
            corrupt(
                    port.releases()
                            .rollback(as(MIRA), new Releases.Rollback(PAYMENTS, "prod", old.id())));
            assertEquals("pointer of payments in prod", found(port).what());
        }
    }

    @Test
    void a_pointer_taken_away_or_made_up_is_corrupt_and_other_subjects_go_on() throws Exception {
        Release prod = play.toProd(1);
        sql(
                "DELETE FROM active_pointer WHERE release_id = '%s'".formatted(prod.id()),
                "INSERT INTO release_state (tenant, release_id, subject, environment, lifecycle)"
                        + " VALUES ('acme', 'forged', 'refunds', 'prod', 'ACTIVE')",
                "INSERT INTO active_pointer (tenant, subject, environment, release_id, version)"
                        + " VALUES ('acme', 'refunds', 'prod', 'forged', 1)");

        corruptActive(play.port(), PAYMENTS);
        corruptActive(play.port(), new Subject.Policy("refunds"));
        Submission other = play.submit(MIRA, Texts.policy("limits", 1));
        Release release = play.activate(MIRA, play.create(MIRA, other, "dev"));
        assertEquals(Lifecycle.ACTIVE, release.lifecycle());
    }

    @Test
    void a_release_made_ready_by_hand_is_not_and_is_found() throws Exception {
        play.toStaging(1);
        Release prod = play.promote(MIRA, PAYMENTS, "staging", "prod");
        sql(
                "UPDATE release_state SET lifecycle = 'READY' WHERE release_id = '%s'"
                        .formatted(prod.id()));

        assertEquals(
                List.of("APPROVALS"),
                Play.codes(play.port().releases().activate(as(MIRA), prod.id())));
        assertEquals("state of release " + prod.id(), found(play.port()).what());
    }

    @Test
    void a_changed_payload_stops_everything_and_is_named() throws Exception {
        Release prod = play.toProd(1);
        long seq = play.port().ledger().head().seq() - 2;
        sql(
                "DROP TRIGGER payload_append_only",
                "UPDATE payload SET body = X'7b7d' WHERE seq = " + seq);

        Governance port = startedAfter(SeenHead.NONE);
        corruptActive(port, PAYMENTS);
        corrupt(port.releases().cancel(as(MIRA), prod.id()));
        assertFalse(port.check().ready());
        assertEquals(seq, found(port).seq());
        assertEquals(seq, found(play.port()).seq());
    }

    @Test
    void a_changed_entry_or_head_stops_everything_and_is_named() throws Exception {
        play.toProd(1);
        sql(
                "DROP TRIGGER ledger_entry_append_only",
                "UPDATE ledger_entry SET actor = 'kim' WHERE seq = 3");
        assertEquals(3, found(startedAfter(SeenHead.NONE)).seq());
        corruptActive(startedAfter(SeenHead.NONE), PAYMENTS);

        sql("UPDATE tenant_head SET seq = 1");
        corrupt(play.port().policies().submit(as(MIRA), Play.text("p", Texts.policy("p", 1))));
    }

    @Test
    void a_changed_text_is_not_moved_and_does_not_stop_the_others() throws Exception {
        Submission bad = play.payments(MIRA, 1);
        Release broken = play.create(MIRA, bad, "dev");
        Submission good = play.submit(MIRA, Texts.policy("limits", 1));
        Release whole = play.create(MIRA, good, "dev");
        play.schedule(MIRA, broken, bench.clock().instant());
        play.schedule(MIRA, whole, bench.clock().instant().plusSeconds(1));
        bench.clock().advance(Duration.ofHours(1));
        sql(
                "DROP TRIGGER content_append_only",
                "UPDATE content SET body = X'00' WHERE sha256 = '%s'"
                        .formatted(bad.source().hex()));

        Governance port = play.port();
        corrupt(port.releases().activate(as(MIRA), broken.id()));
        assertEquals(
                "kept text of payments from policy.yaml",
                found(startedAfter(SeenHead.NONE)).what());
        Releases.SchedulerRun run = Play.done(port.releases().runScheduler(as(JOE)));
        assertEquals(List.of(whole.id()), run.activated().stream().map(Release::id).toList());
        assertEquals(List.of(broken.id()), run.held().stream().map(Release::id).toList());
        assertEquals(2, port.boards().board(KIM, AsOf.NOW).rows().size());
        assertEquals(Optional.empty(), play.active(PAYMENTS, "dev"));
    }

    @Test
    void a_history_that_was_rewritten_and_is_longer_by_now_is_not_the_one_seen() throws Exception {
        play.payments(MIRA, 1);
        LedgerHead seen = play.port().ledger().head();
        Store rewritten = Stores.h2InMemory(name + "-rewritten", TENANT);
        try (Play other = new Play(LocalBench.found(rewritten, TENANT, TinyWorld.Prod.CAREFUL))) {
            other.toProd(7);
            Governance port =
                    LocalBench.on(rewritten, TENANT, new TestClock(), remembering(seen))
                            .governance();

            assertFalse(port.check().ready());
            corrupt(port.policies().submit(as(MIRA), Play.text("p", Texts.policy("p", 1))));
            assertFalse(port.ledger().verify().await().holds());
        }
    }

    private static SeenHead remembering(LedgerHead head) {
        return new SeenHead() {
            @Override
            public Optional<LedgerHead> highest() {
                return Optional.of(head);
            }

            @Override
            public void raise(LedgerHead higher) {}
        };
    }
}
