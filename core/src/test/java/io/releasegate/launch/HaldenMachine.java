package io.releasegate.launch;

import io.releasegate.cli.CommandLineRun;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.launch.workspace.WorkspaceLock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A machine in a temporary folder whose clock moves only when told to. */
public final class HaldenMachine {
    public static final Instant NOW = Instant.parse("2026-11-19T14:50:00Z");

    private final Path folder;
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final AtomicLong ids = new AtomicLong();

    public HaldenMachine(Path folder) {
        this.folder = folder;
    }

    public InstantSource clock() {
        return time::get;
    }

    public void goTo(Instant instant) {
        time.set(instant);
    }

    public Machine machine() {
        return new Machine(
                new Platform(
                        "Linux",
                        folder.resolve("home"),
                        Map.of(
                                Platform.STATE_VARIABLE, folder.resolve("state").toString(),
                                Platform.HOME_VARIABLE, folder.resolve("workspace").toString())),
                clock(),
                new SecureRandom(),
                () -> "id-" + ids.incrementAndGet(),
                new WorkspaceLock.Owner(17, "test", "here", NOW));
    }

    /** A command line on this machine; waiting moves its clock. */
    public CommandLineRun commandLine() {
        return new CommandLineRun(folder, new LocalBackends(machine())).at(clock(), this::goTo);
    }
}
