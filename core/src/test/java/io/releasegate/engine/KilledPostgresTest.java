package io.releasegate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.store.Stores;
import io.releasegate.testing.Cast;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.Rounds;
import io.releasegate.testing.TestClock;
import io.releasegate.testing.TinyWorld;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a PostgreSQL server under a running engine; what was acknowledged is there afterwards. */
@Tag("crash")
class KilledPostgresTest {
    private static final TenantId TENANT = new TenantId("killed");

    @TempDir private Path folder;

    /** What the engine acknowledged last. */
    private record Acknowledged(LedgerHead head, Release release) {}

    @Test
    void after_each_kill_of_the_server_nothing_acknowledged_is_lost() throws Exception {
        try (EmbeddedPostgres server = start();
                LocalBench bench =
                        LocalBench.found(
                                Stores.postgres(server.getPostgresDatabase(), TENANT),
                                TENANT,
                                TinyWorld.Prod.CAREFUL)) {
            Play play = new Play(bench);
            play.toStaging(1);
            play.toStaging(2);
        }
        int rounds = Math.max(2, Rounds.of(20));
        for (int round = 0; round < rounds; round++) {
            check(playAndKill(round));
        }
    }

    private Acknowledged playAndKill(int round) throws Exception {
        AtomicReference<Acknowledged> last = new AtomicReference<>();
        ExecutorService player = Executors.newSingleThreadExecutor();
        try (EmbeddedPostgres server = start();
                LocalBench bench = bench(server)) {
            Play play = new Play(bench);
            Future<Failure> end = player.submit(() -> playUntilItFails(play, round, last));
            while (last.get() == null && !end.isDone()) {
                Thread.onSpinWait();
            }
            kill();
            Failure failure = end.get();
            assertTrue(
                    failure instanceof Failure.Unreachable || failure instanceof Failure.Unclear,
                    failure.toString());
        } finally {
            player.shutdownNow();
        }
        return java.util.Objects.requireNonNull(last.get(), "nothing was acknowledged");
    }

    private static Failure playUntilItFails(
            Play play, int round, AtomicReference<Acknowledged> last) {
        for (int i = 0; ; i++) {
            var context = command(play, "round-" + round + "-" + i);
            Outcome<Releases.Placed> outcome =
                    play.port()
                            .releases()
                            .promote(
                                    context,
                                    new Releases.Promote(
                                            Play.PAYMENTS,
                                            "dev",
                                            "staging",
                                            Releases.Wish.ACTIVATE,
                                            Optional.empty()));
            if (outcome instanceof Outcome.Refused<Releases.Placed>) {
                outcome = rollBack(play, context.command().value() + "-back");
            }
            switch (outcome) {
                case Outcome.Done<Releases.Placed> done ->
                        last.set(new Acknowledged(done.receipt().head(), done.value().release()));
                case Outcome.Failed<Releases.Placed> failed -> {
                    return failed.failure();
                }
                case Outcome.Refused<Releases.Placed> refused ->
                        throw new AssertionError(refused.toString());
            }
        }
    }

    private static Outcome<Releases.Placed> rollBack(Play play, String id) {
        try {
            Release old =
                    play
                            .port()
                            .releases()
                            .list(
                                    new Releases.Filter(
                                            Optional.of(Play.PAYMENTS), Optional.empty(), false),
                                    io.releasegate.governance.AsOf.NOW)
                            .values()
                            .reversed()
                            .stream()
                            .filter(r -> r.environment().value().equals("staging"))
                            .findFirst()
                            .orElseThrow();
            return play.port()
                    .releases()
                    .rollback(
                            command(play, id),
                            new Releases.Rollback(Play.PAYMENTS, "staging", old.id()));
        } catch (io.releasegate.governance.FailureException e) {
            return new Outcome.Failed<>(e.failure());
        }
    }

    private static io.releasegate.governance.CommandContext command(Play play, String id) {
        return io.releasegate.governance.CommandContext.of(
                Cast.MIRA, play.bench().tenant(), new io.releasegate.model.CommandId(id));
    }

    private void check(Acknowledged last) throws Exception {
        try (EmbeddedPostgres server = start();
                LocalBench bench = bench(server)) {
            var verification = bench.governance().ledger().verify().await();
            assertEquals(Optional.empty(), verification.broken());
            assertTrue(verification.head().seq() >= last.head().seq(), last.toString());
            Release found = new Play(bench).find(last.release());
            assertEquals(last.release().snapshot(), found.snapshot());
            List<Release> active =
                    bench
                            .governance()
                            .releases()
                            .list(Releases.Filter.ALL, io.releasegate.governance.AsOf.NOW)
                            .values()
                            .stream()
                            .filter(r -> r.environment().value().equals("staging"))
                            .filter(r -> r.lifecycle() == Lifecycle.ACTIVE)
                            .toList();
            assertEquals(1, active.size());
        }
    }

    private static LocalBench bench(EmbeddedPostgres server) throws Exception {
        return LocalBench.on(
                Stores.postgres(server.getPostgresDatabase(), TENANT),
                TENANT,
                new TestClock(),
                SeenHead.NONE);
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                // The test server defaults to acknowledging before it is written.
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** The whole server at once, as when its machine runs out of memory. */
    private void kill() throws IOException, InterruptedException {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> children = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        children.forEach(child -> child.onExit().join());
        Files.deleteIfExists(pidFile);
    }
}
