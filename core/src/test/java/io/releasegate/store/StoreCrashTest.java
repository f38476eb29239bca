package io.releasegate.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.ledger.ChainVerifier;
import io.releasegate.model.CommandId;
import io.releasegate.model.TenantId;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.testing.Rounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again; nothing it acknowledged may be lost. */
@Tag("crash")
class StoreCrashTest {
    private static final TenantId TENANT = new TenantId("meridian");
    private static final int PAGE = 500;

    @TempDir Path folder;

    @Test
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        int rounds = Math.max(2, Rounds.of(200));
        Random random = new Random(7);
        long acknowledged = 0;
        for (int round = 0; round < rounds; round++) {
            long last = runAndKill(1 + random.nextInt(60));
            assertTrue(last > acknowledged, "round " + round + " got nowhere");
            acknowledged = last;
            checkAfter(acknowledged);
        }
    }

    /** Kills the writer after it acknowledged that many commands; returns the last number read. */
    private long runAndKill(int commands) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                CrashWriter.class.getName(),
                                database().toString(),
                                TENANT.value())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long last = 0;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int i = 0; line != null && i < commands; i++) {
                last = Long.parseLong(line);
                line = lines.readLine();
            }
            process.destroyForcibly().waitFor();
            while (line != null && !line.isEmpty()) {
                last = Math.max(last, wholeNumber(line, last));
                line = lines.readLine();
            }
        } catch (IOException e) {
            process.destroyForcibly().waitFor();
            assertFalse(process.isAlive());
        }
        return last;
    }

    /** The last line may have been cut by the kill: a shorter number is no acknowledgement. */
    private static long wholeNumber(String line, long last) {
        return line.length() >= Long.toString(last).length() ? Long.parseLong(line) : last;
    }

    private void checkAfter(long acknowledged) throws StoreException {
        try (Store store = Stores.h2(database(), TENANT)) {
            store.read(reader -> {
                assertTrue(
                        reader.head().seq() >= acknowledged,
                        () -> "entry " + acknowledged + " was acknowledged and is lost");
                ChainVerifier verifier =
                        ChainVerifier.after(TENANT, io.releasegate.model.ledger.LedgerHead.EMPTY);
                List<StoreReader.RawEntry> page = reader.rawAfter(0, PAGE);
                while (!page.isEmpty()) {
                    page.forEach(
                            e -> verifier.accept(new ChainVerifier.Link(e.entry(), e.payload())));
                    page = reader.rawAfter(page.getLast().entry().seq(), PAGE);
                }
                assertTrue(verifier.result().holds());
                assertEquals(reader.head(), verifier.result().head());
                checkTables(reader);
                return acknowledged;
            });
        }
    }

    private static void checkTables(StoreReader reader) throws StoreException {
        StoreReader.PointerRow pointer =
                reader.pointer(StoreEvents.SUBJECT, StoreEvents.PROD).orElseThrow();
        long seq = reader.head().seq();
        assertEquals("r" + (seq - 1), pointer.release().value());
        assertEquals(seq / 2, pointer.version());
        assertEquals(
                List.of(pointer.release()),
                reader.releases().stream()
                        .filter(r -> r.lifecycle() == Lifecycle.ACTIVE)
                        .map(StoreReader.ReleaseRow::release)
                        .toList());
        assertTrue(reader.outcome(new CommandId("c" + (seq - 1))).isPresent());
    }

    private Path database() {
        return folder.resolve("ledger");
    }
}
