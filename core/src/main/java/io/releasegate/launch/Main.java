package io.releasegate.launch;

import io.releasegate.cli.ReleaseGateCli;
import io.releasegate.cli.Surroundings;
import io.releasegate.cli.Terminal;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The command line as a process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Machine machine = Machine.here();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Surroundings surroundings =
                new Surroundings(
                        System.getenv(),
                        System.in,
                        out,
                        err,
                        terminal(),
                        Path.of("").toAbsolutePath(),
                        machine.clock(),
                        instant -> waitUntil(machine.clock(), instant),
                        machine.ids()::next,
                        new LocalBackends(machine));
        int code = new ReleaseGateCli(surroundings).run(arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Whatever the platform's charset is: our answers are UTF-8. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Terminal terminal() {
        return prompt ->
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(console -> console.readPassword("%s", prompt));
    }

    private static void waitUntil(InstantSource clock, Instant instant)
            throws InterruptedException {
        Duration left = Duration.between(clock.instant(), instant);
        while (left.isPositive()) {
            Thread.sleep(left.plusMillis(1));
            left = Duration.between(clock.instant(), instant);
        }
    }
}
