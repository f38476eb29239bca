package io.releasegate.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.cli.Founding;
import io.releasegate.cli.ReleaseGateCli;
import io.releasegate.cli.Surroundings;
import io.releasegate.cli.Terminal;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.LocalBackends;
import io.releasegate.launch.Machine;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A workspace with something to lose, a folder beside it, and a person at the command line. */
final class Scene {
    private final Path folder;
    private final TestClock clock = new TestClock();

    private Scene(Path folder) {
        this.folder = folder;
    }

    /** What a command left behind. */
    record Result(int code, String out, String err) {}

    /** Sets it up: refunds is active in dev and staging. */
    static Scene prepare(Path folder) throws IOException, FailureException {
        Files.createDirectories(folder);
        Scene scene = new Scene(folder);
        new LocalBackends(scene.machine())
                .found(Optional.empty(), new Founding.Sample(false, false))
                .close();
        scene.clock.advance(Duration.ofHours(1));
        for (String command :
                List.of(
                        "policy-submit workspace/policies/payments/refunds.yaml",
                        "policy-release-create --policy-id refunds --env dev --state ACTIVE",
                        "policy-release-promote --policy-id refunds --from-env dev --to-env"
                                + " staging --state ACTIVE")) {
            Result done = scene.run(command);
            assertEquals(0, done.code(), command + ": " + done.err());
        }
        return scene;
    }

    /** The same in another folder. */
    Scene copyTo(Path other) throws IOException {
        copyFolder(folder, other);
        Scene copy = new Scene(other);
        copy.clock.set(clock.instant());
        return copy;
    }

    static void copyFolder(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes a)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(at).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes a)
                            throws IOException {
                        Files.copy(at, to.resolve(from.relativize(at).toString()));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Path workspace() {
        return folder.resolve("workspace");
    }

    Path database() {
        return workspace().resolve("data").resolve("ledger.mv.db");
    }

    TestClock clock() {
        return clock;
    }

    Machine machine() {
        Machine here = Machine.here();
        Platform platform =
                new Platform(
                        "Linux",
                        folder.resolve("home"),
                        Map.of(
                                Platform.STATE_VARIABLE, file("state").toString(),
                                Platform.HOME_VARIABLE, workspace().toString()));
        return new Machine(platform, clock, here.random(), here.ids(), here.owner());
    }

    /** Types a command, in the folder beside the workspace. */
    Result run(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings =
                new Surroundings(
                        Map.of("RELEASEGATE_PERSON", "mira"),
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Terminal.NOBODY,
                        folder,
                        clock,
                        clock::set,
                        () -> UUID.randomUUID().toString(),
                        new LocalBackends(machine()));
        int code = new ReleaseGateCli(surroundings).run(words(command));
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] words(String command) {
        return Arrays.stream(command.split(" +")).filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    /** Everything that was ever recorded. */
    List<String> ledger() {
        Result export = run("ledger-export --out -");
        assertEquals(0, export.code(), export.err());
        return export.out().lines().toList();
    }
}
