package io.releasegate.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.model.TenantId;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.testing.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in the middle of a write, at any place; nothing acknowledged is lost. */
@Tag("crash")
class CutWriteTest {
    private static final TenantId TENANT = new TenantId("meridian");

    @TempDir Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_a_write_is_left_half_done() throws Exception {
        int rounds = Math.max(20, Rounds.of(1000));
        Random random = new Random(3);
        long acknowledged = 0;
        try (CutFiles files = CutFiles.install()) {
            assertEquals("retry", files.getScheme());
            age();
            for (int round = 0; round < rounds; round++) {
                long last = writeUntilCut(20 + random.nextInt(400), random);
                acknowledged = Math.max(acknowledged, last);
                CutFiles.neverCut();
                check(round, acknowledged);
            }
        }
    }

    @Test
    void tidying_up_leaves_everything_there_even_when_it_is_cut() throws Exception {
        Random random = new Random(5);
        try (CutFiles files = CutFiles.install()) {
            assertEquals("retry", files.getScheme());
            long acknowledged = writeUntilCut(2000, random);
            CutFiles.neverCut();
            for (int round = 0; round < 20; round++) {
                CutFiles.cutAfter(random.nextInt(200));
                EmbeddedFile.tidy(url(), database(), 0);
                CutFiles.neverCut();
                check(round, acknowledged);
            }
            long before = Files.size(database());
            EmbeddedFile.tidy(url(), database(), 0);
            assertTrue(Files.size(database()) < before / 2, "it did not become smaller");
            check(0, acknowledged);
        }
    }

    /**
     * Makes H2 take everything it wrote for old, so that it would write over it at once where it
     * may: what happens to a database that is more than a minute old.
     */
    private void age() throws Exception {
        Stores.h2(folder.resolve("ledger"), TENANT).close();
        try (Connection connection =
                        DriverManager.getConnection(url(), EmbeddedConnections.account());
                Statement statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
        }
    }

    /** Returns the last entry that was acknowledged. */
    private long writeUntilCut(long blocks, Random random) {
        long acknowledged = 0;
        try (Store store = Stores.h2(folder.resolve("ledger"), TENANT)) {
            CutFiles.cutAfter(blocks);
            while (true) {
                // Texts of many sizes leave gaps of many sizes, which H2 likes to fill.
                byte[] text = new byte[500 + random.nextInt(12_000)];
                random.nextBytes(text);
                acknowledged =
                        store.write(writer -> {
                            writer.keep(text);
                            return CrashWriter.activateNext(writer);
                        });
            }
        } catch (StoreException e) {
            return acknowledged;
        }
    }

    private void check(int round, long acknowledged) throws StoreException {
        try (Store store = Stores.h2(folder.resolve("ledger"), TENANT)) {
            LedgerHead head = store.read(reader -> reader.head());
            assertTrue(
                    head.seq() >= acknowledged,
                    () ->
                            "round "
                                    + round
                                    + ": entry "
                                    + acknowledged
                                    + " was acknowledged, the newest is "
                                    + head.seq());
            long entries = store.read(reader -> reader.eventsAfter(0, Integer.MAX_VALUE)).size();
            assertEquals(head.seq(), entries);
        }
    }

    private Path database() {
        return folder.resolve("ledger.mv.db");
    }

    private String url() {
        return "jdbc:h2:retry:" + folder.resolve("ledger").toAbsolutePath() + ";REUSE_SPACE=FALSE";
    }
}
