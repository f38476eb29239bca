package io.releasegate.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the command line inside the test's process, as a person in a folder would. */
public final class CommandLineRun {
    /** Of all runs, because what a command id was used for stays known in a workspace. */
    private static final AtomicInteger IDS = new AtomicInteger();

    private final Map<String, String> environment = new HashMap<>();
    private final Path directory;
    private final Backends backends;
    private InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-19T14:50:00Z"));
    private Pause pause = instant -> {};
    private byte[] standardInput = new byte[0];

    public CommandLineRun(Path directory, Backends backends) {
        this.directory = directory;
        this.backends = backends;
    }

    /** What the process would have left behind. */
    public record Result(int code, String out, String err) {}

    public CommandLineRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public CommandLineRun typing(String text) {
        standardInput = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public CommandLineRun at(InstantSource source, Pause passing) {
        clock = source;
        pause = passing;
        return this;
    }

    public Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        environment,
                        new ByteArrayInputStream(standardInput),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NOBODY,
                        directory,
                        clock,
                        pause,
                        () -> "test-" + IDS.incrementAndGet(),
                        backends);
        int code = new ReleaseGateCli(surroundings).run(args);
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
