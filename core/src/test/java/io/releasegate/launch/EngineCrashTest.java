package io.releasegate.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.AsOf;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Ledger;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.testing.Play;
import io.releasegate.testing.Rounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that promotes and rolls back; what it acknowledged is there afterwards. */
@Tag("crash")
class EngineCrashTest {
    @TempDir private Path home;

    /** A command that was acknowledged before the process was killed. */
    private record Acknowledged(long seq, ReleaseId release) {}

    @Test
    void after_each_kill_the_ledger_verifies_and_nothing_acknowledged_is_lost() throws Exception {
        CrashWorld.found(home);
        int rounds = Math.max(2, Rounds.of(200));
        Random random = new Random(11);
        for (int round = 0; round < rounds; round++) {
            check(playAndKill(1 + random.nextInt(25)));
        }
    }

    private Acknowledged playAndKill(int commands) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                CrashPlayer.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Optional<Acknowledged> last = Optional.empty();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            for (int i = 1; line != null && i < commands; i++) {
                last = acknowledged(line).or(latest(last));
                line = lines.readLine();
            }
            // Through the handle: the process itself would close its output unread.
            process.toHandle().destroyForcibly();
            process.waitFor();
            while (line != null) {
                last = acknowledged(line).or(latest(last));
                line = lines.readLine();
            }
        }
        return last.orElseThrow(() -> new AssertionError("it was killed before it did anything"));
    }

    private static java.util.function.Supplier<Optional<Acknowledged>> latest(
            Optional<Acknowledged> last) {
        return () -> last;
    }

    /** Only whole lines count: the kill may have cut the last one. Others are log lines. */
    private static Optional<Acknowledged> acknowledged(String line) {
        String[] parts = line.split(" ");
        return parts.length == 3 && parts[2].equals(".") && parts[0].matches("[0-9]+")
                ? Optional.of(new Acknowledged(Long.parseLong(parts[0]), new ReleaseId(parts[1])))
                : Optional.empty();
    }

    private void check(Acknowledged last) throws Exception {
        try (LocalWorkspace again =
                LocalWorkspace.open(CrashWorld.folder(home), CrashWorld.machine(home))) {
            Governance port = again.governance();
            Ledger.Verification verification = port.ledger().verify().await();
            assertEquals(Optional.empty(), verification.broken());
            assertTrue(
                    verification.head().seq() >= last.seq(),
                    () -> "entry " + last.seq() + " was acknowledged and is lost");
            Lifecycle state = port.releases().find(last.release(), AsOf.NOW).lifecycle();
            boolean newest = verification.head().seq() == last.seq();
            assertTrue(!newest || state == Lifecycle.ACTIVE, state.name());
            assertTrue(port.check().ready(), port.check().sentence());
            assertEquals(
                    1,
                    port.releases().list(filter(), AsOf.NOW).values().stream()
                            .filter(r -> r.environment().value().equals("staging"))
                            .filter(r -> r.lifecycle() == Lifecycle.ACTIVE)
                            .count());
        }
    }

    private static io.releasegate.governance.Releases.Filter filter() {
        return new io.releasegate.governance.Releases.Filter(
                Optional.of(Play.PAYMENTS), Optional.empty(), false);
    }
}
