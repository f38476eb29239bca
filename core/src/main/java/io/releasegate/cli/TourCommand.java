package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Plays the main job from draft to production and back, and checks each step. */
@Command(
        name = "tour",
        description = "Plays the whole story in a new workspace and checks each step.")
final class TourCommand implements Callable<Integer> {
    @Mixin private WhereOptions where = new WhereOptions();

    private final Surroundings surroundings;

    TourCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException, IOException {
        Optional<Path> kept = where.named(surroundings);
        if (kept.isPresent()) {
            return playIn(kept.get(), true).code();
        }
        Path temporary = Files.createTempDirectory("releasegate-tour-");
        try {
            return playIn(temporary.resolve("workspace"), false).code();
        } finally {
            remove(temporary);
        }
    }

    private ExitCode playIn(Path directory, boolean kept) throws FailureException {
        try (Workplace made =
                surroundings
                        .backends()
                        .found(Optional.of(directory), new Founding.Sample(false, !kept))) {
            Tour tour = new Tour(surroundings, made, sayTo());
            boolean ok = tour.play();
            where.print(surroundings, json(tour, made, ok), text(tour, made, ok, kept));
            return ok ? ExitCode.OK : ExitCode.FINDING;
        }
    }

    /** A story is told while it happens; JSON comes at the end. */
    private Tour.Listener sayTo() {
        return where.format() == Format.JSON
                ? step -> surroundings.err().println(step.name())
                : step ->
                        surroundings
                                .out()
                                .println(
                                        (step.ok() ? "✓ " : "✗ ")
                                                + step.name()
                                                + "\n    "
                                                + step.detail());
    }

    private static Value json(Tour tour, Workplace made, boolean ok) throws FailureException {
        Map<String, Value> active = new LinkedHashMap<>();
        for (String environment : Tour.ENVIRONMENTS) {
            active.put(
                    environment,
                    tour.active(environment)
                            .<Value>map(release -> Value.of(release.id().value()))
                            .orElse(Value.NULL));
        }
        return new Members()
                .with("ok", ok)
                .with("workspace", made.directory().toString())
                .with("steps", tour.steps(), TourCommand::step)
                .with("active", Value.of(active))
                .object();
    }

    private static Value step(Tour.Step step) {
        return new Members()
                .with("name", step.name())
                .with("ok", step.ok())
                .with("detail", step.detail())
                .object();
    }

    private static String text(Tour tour, Workplace made, boolean ok, boolean kept)
            throws FailureException {
        StringBuilder text = new StringBuilder();
        for (String environment : Tour.ENVIRONMENTS) {
            text.append("\n  ").append(environment).append(": ");
            text.append(tour.active(environment).map(ReleaseJson::version).orElse("nothing"));
        }
        return "\nActive at the end:"
                + text
                + "\n\n"
                + (ok ? "All of it holds." : "Something does not hold: see ✗ above.")
                + (kept ? "\nLook around: releasegate board --workspace " + made.directory() : "");
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @org.jspecify.annotations.Nullable IOException problem)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
