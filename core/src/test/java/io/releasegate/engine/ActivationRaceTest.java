package io.releasegate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Outcome;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.TenantId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.release.Naming;
import io.releasegate.store.Store;
import io.releasegate.store.StoreReader;
import io.releasegate.store.Stores;
import io.releasegate.testing.Cast;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.Postgres;
import io.releasegate.testing.Rounds;
import io.releasegate.testing.TinyWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Four threads activate four releases of one subject; one wins, the others are told who. */
@Tag("race")
class ActivationRaceTest {
    private static final int RUNNERS = 4;
    private static final EnvironmentId DEV = new EnvironmentId("dev");

    @Test
    void on_h2_exactly_one_is_active_and_losers_are_told_who_won() throws Exception {
        TenantId tenant = new TenantId("race-h2");
        race(Stores.h2InMemory("race", tenant), tenant);
    }

    @Test
    void on_postgres_exactly_one_is_active_and_losers_are_told_who_won() throws Exception {
        TenantId tenant = new TenantId("race-pg");
        race(Postgres.store(tenant), tenant);
    }

    private static void race(Store store, TenantId tenant) throws Exception {
        int rounds = Math.max(5, Rounds.of(500));
        ExecutorService runners = Executors.newFixedThreadPool(RUNNERS);
        try (LocalBench bench = LocalBench.found(store, tenant, TinyWorld.Prod.CAREFUL)) {
            Play play = new Play(bench);
            List<Submission> versions = new ArrayList<>();
            for (int i = 0; i < RUNNERS + 1; i++) {
                versions.add(play.payments(Cast.MIRA, i));
            }
            for (int round = 0; round < rounds; round++) {
                round(play, runners, versions, round);
            }
        } finally {
            runners.shutdownNow();
        }
    }

    private static void round(
            Play play, ExecutorService runners, List<Submission> versions, int round)
            throws Exception {
        long seen = pointer(play).map(ActivePointer::version).orElse(0L);
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < RUNNERS; i++) {
            // Never the version that is active: five versions, the active one left out.
            int version = (round + 1 + i) % versions.size();
            releases.add(create(play, versions, version));
        }
        CyclicBarrier start = new CyclicBarrier(RUNNERS);
        List<Future<Outcome<Release>>> running = new ArrayList<>();
        for (Release release : releases) {
            CommandContext context = play.as(Cast.MIRA).expecting(seen);
            Callable<Outcome<Release>> run =
                    () -> {
                        start.await();
                        return play.port().releases().activate(context, release.id());
                    };
            running.add(runners.submit(run));
        }
        check(play, releases, running, seen);
        for (Release release : releases) {
            if (play.find(release).lifecycle() == Lifecycle.DRAFT) {
                Play.done(play.port().releases().cancel(play.as(Cast.MIRA), release.id()));
            }
        }
    }

    private static Release create(Play play, List<Submission> versions, int version) {
        Submission wanted = versions.get(version);
        boolean active =
                play.active(Play.PAYMENTS, "dev")
                        .flatMap(id -> release(play, id))
                        .map(r -> r.snapshot().equals(wanted.snapshot()))
                        .orElse(false);
        return active
                ? create(play, versions, (version + RUNNERS) % versions.size())
                : play.create(Cast.MIRA, wanted, "dev");
    }

    private static java.util.Optional<Release> release(
            Play play, io.releasegate.model.ReleaseId id) {
        try {
            return java.util.Optional.of(
                    play.port().releases().find(id, io.releasegate.governance.AsOf.NOW));
        } catch (io.releasegate.governance.FailureException e) {
            throw new AssertionError(e);
        }
    }

    private static java.util.Optional<ActivePointer> pointer(Play play) throws Exception {
        return play.port()
                .releases()
                .active(Play.PAYMENTS, DEV, io.releasegate.governance.AsOf.NOW)
                .map(active -> active.pointer());
    }

    private static void check(
            Play play, List<Release> releases, List<Future<Outcome<Release>>> running, long seen)
            throws Exception {
        List<Release> winners = new ArrayList<>();
        List<List<Reason>> losers = new ArrayList<>();
        for (Future<Outcome<Release>> one : running) {
            switch (one.get()) {
                case Outcome.Done<Release> done -> winners.add(done.value());
                case Outcome.Refused<Release> refused -> losers.add(refused.reasons());
                case Outcome.Failed<Release> failed -> throw new AssertionError(failed.toString());
            }
        }
        assertEquals(1, winners.size(), winners.toString());
        Release winner = winners.getFirst();
        for (List<Reason> reasons : losers) {
            assertEquals("POINTER_MOVED", reasons.getFirst().code());
            assertTrue(
                    reasons.getFirst().sentence().contains(Naming.version(winner.snapshot())),
                    reasons.toString());
        }
        ActivePointer pointer = pointer(play).orElseThrow();
        assertEquals(winner.id(), pointer.release());
        assertEquals(seen + 1, pointer.version());
        List<StoreReader.ReleaseRow> active =
                ((LocalBench) play.bench())
                        .store().read(reader -> reader.releases()).stream()
                                .filter(r -> r.subject().equals(Play.PAYMENTS))
                                .filter(r -> r.lifecycle() == Lifecycle.ACTIVE)
                                .toList();
        assertEquals(
                List.of(winner.id()),
                active.stream().map(StoreReader.ReleaseRow::release).toList());
        assertEquals(
                1,
                releases.stream()
                        .filter(r -> play.find(r).lifecycle() == Lifecycle.ACTIVE)
                        .count());
    }
}
