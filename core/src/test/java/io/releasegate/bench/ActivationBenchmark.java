package io.releasegate.bench;

import io.releasegate.model.CommandId;
import io.releasegate.model.TenantId;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Submission;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.Stores;
import io.releasegate.testing.Cast;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.TinyWorld;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One activation in dev, durable when it returns, beside the smallest durable write there is: one
 * row and a commit through the same store.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ActivationBenchmark {
    private static final byte[] NOTHING = {};

    /** A founded database in a file, or on a server of its own. */
    @State(Scope.Benchmark)
    public static class Database {
        @Param({"h2", "postgres"})
        private String kind;

        private LocalBench bench;
        private Play play;
        private Submission one;
        private Submission other;
        private @Nullable EmbeddedPostgres server;
        private long written;

        @Setup
        public void found() throws IOException, StoreException {
            TenantId tenant = new TenantId("bench");
            bench = LocalBench.found(store(tenant), tenant, TinyWorld.Prod.CAREFUL);
            play = new Play(bench);
            one = play.payments(Cast.MIRA, 1);
            other = play.payments(Cast.MIRA, 2);
        }

        private Store store(TenantId tenant) throws IOException, StoreException {
            if (kind.equals("h2")) {
                Path folder = Files.createTempDirectory("releasegate-bench");
                return Stores.h2(folder.resolve("ledger"), tenant);
            }
            server = EmbeddedPostgres.start();
            return Stores.postgres(server.getPostgresDatabase(), tenant);
        }

        @TearDown
        public void close() throws IOException {
            bench.close();
            if (server != null) {
                server.close();
            }
        }

        long next() {
            return ++written;
        }
    }

    /** A draft that can become active at once; made anew for each call, which is not measured. */
    @State(Scope.Thread)
    public static class Draft {
        private Release release;

        @Setup(Level.Invocation)
        public void create(Database database) {
            Submission version = database.next() % 2 == 0 ? database.one : database.other;
            release = database.play.create(Cast.MIRA, version, "dev");
        }
    }

    @Benchmark
    public Release activate(Database database, Draft draft) {
        return database.play.activate(Cast.MIRA, draft.release);
    }

    @Benchmark
    public CommandId oneRow(Database database) throws StoreException {
        CommandId id = new CommandId("row-" + database.next());
        return database.bench
                .store()
                .write(writer -> {
                    writer.rememberOutcome(id, NOTHING);
                    return id;
                });
    }
}
