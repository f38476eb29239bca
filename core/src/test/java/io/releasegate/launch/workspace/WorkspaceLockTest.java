package io.releasegate.launch.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {
    private static final Instant SINCE = Instant.parse("2026-02-12T08:31:52Z");
    private static final WorkspaceLock.Owner OWNER =
            new WorkspaceLock.Owner(17, "releasegate \"board\"", "desk", SINCE);

    @TempDir Path folder;

    /** Another process: takes the lock, says so, and waits until it is killed. */
    public static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            WorkspaceLock lock = WorkspaceLock.take(Path.of(arguments[0]), OWNER);
            System.out.println("taken");
            System.in.read();
            lock.close();
        }
    }

    @Test
    void a_second_taker_is_told_who_has_it_and_since_when() throws Exception {
        try (WorkspaceLock lock = WorkspaceLock.take(folder, OWNER)) {
            assertNotNull(lock);
            Failure failure = WorkspaceTest.failure(() -> WorkspaceLock.take(folder, OWNER));
            assertOwned(failure);
            assertEquals(1, holder().waitFor(), "asking again must not have dropped the lock");
        }
        WorkspaceLock.take(folder, OWNER).close();
    }

    @Test
    void another_process_is_told_apart_and_its_crash_frees_the_workspace() throws Exception {
        Process holder = holder();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("taken", out.readLine());
            assertOwned(WorkspaceTest.failure(() -> WorkspaceLock.take(folder, OWNER)));
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertTrue(
                Files.exists(folder.resolve(WorkspaceLock.OWNER_FILE)), "a crash tidies nothing");
        WorkspaceLock.take(folder, OWNER).close();
    }

    @Test
    void an_unreadable_owner_note_does_not_hide_the_lock() throws Exception {
        try (WorkspaceLock lock = WorkspaceLock.take(folder, OWNER)) {
            assertNotNull(lock);
            Files.writeString(folder.resolve(WorkspaceLock.OWNER_FILE), "{");
            Failure.OwnedElsewhere owned =
                    assertInstanceOf(
                            Failure.OwnedElsewhere.class,
                            WorkspaceTest.failure(() -> WorkspaceLock.take(folder, OWNER)));
            assertEquals("another process", owned.owner());
            assertEquals(Optional.empty(), owned.since());
        }
    }

    @Test
    void a_missing_folder_is_not_writable() {
        Failure failure =
                WorkspaceTest.failure(() -> WorkspaceLock.take(folder.resolve("gone"), OWNER));
        assertInstanceOf(Failure.NotWritable.class, failure);
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void assertOwned(Failure failure) throws FailureException {
        Failure.OwnedElsewhere owned = assertInstanceOf(Failure.OwnedElsewhere.class, failure);
        assertEquals("process 17 on desk (releasegate \"board\")", owned.owner());
        assertEquals(Optional.of(SINCE), owned.since());
    }
}
