package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The policies below a folder as the reference finds them: the folder lies below where the person
 * stands, files end in {@code .yaml} or {@code .yml} exactly, and no link leads out.
 */
final class CompatFolder {
    static final String CODE = "SCHEMA_VALIDATION_FAILED";
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");

    private final String shown;
    private final Path base;
    private final List<CompatText> texts = new ArrayList<>();
    private final List<Diagnostic> obstacles = new ArrayList<>();
    private Optional<Diagnostic> stop = Optional.empty();

    private CompatFolder(String shown, Path base) {
        this.shown = shown;
        this.base = base;
    }

    /**
     * @param shown the folder as it was named
     * @param base where the person stands
     */
    static CompatInput read(String shown, Path base) {
        CompatFolder folder = new CompatFolder(shown, base);
        try {
            folder.read();
        } catch (IOException | InvalidPathException e) {
            folder.stop(shown, shown + " cannot be read: " + e.getMessage() + ".");
        }
        return new CompatInput(folder.texts, false, folder.stop, folder.obstacles);
    }

    private void read() throws IOException {
        String plain = shown.replace('\\', '/').strip();
        if (plain.startsWith("/")) {
            obstacle(shown, shown + " is an absolute path. Name a folder below this one.");
            return;
        }
        for (String part : plain.split("/", -1)) {
            if (part.equals("..") || DRIVE.matcher(part).matches()) {
                stop(shown, shown + " leads out of this folder. Name a folder below it.");
                return;
            }
        }
        Path real = base.toRealPath();
        Path folder = real.resolve(plain);
        if (!Files.exists(folder)) {
            obstacle(shown, "There is no folder " + shown + ". Name one with --policy-dir.");
            return;
        }
        Path resolved = folder.toRealPath();
        if (!resolved.startsWith(real)) {
            stop(shown, shown + " is a link out of this folder. Name a folder below it.");
        } else if (Files.isDirectory(resolved)) {
            walk(resolved, resolved);
        }
    }

    /** The files of a folder come before those of the folders in it. */
    private void walk(Path folder, Path top) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all =
                    entries.sorted(Comparator.comparing(path -> path.getFileName().toString()))
                            .toList();
        }
        List<Path> inner = new ArrayList<>();
        for (Path entry : all) {
            BasicFileAttributes kind =
                    Files.readAttributes(
                            entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (kind.isDirectory()) {
                inner.add(entry);
            } else if (isPolicy(entry) && stop.isEmpty()) {
                if (!kind.isSymbolicLink()) {
                    text(entry, entry, top);
                } else if (!Files.isDirectory(entry)) {
                    link(entry, top);
                }
            }
        }
        for (Path entry : inner) {
            if (stop.isEmpty()) {
                walk(entry, top);
            }
        }
    }

    private static boolean isPolicy(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith("_") && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    private void link(Path link, Path top) throws IOException {
        Path real = Files.exists(link) ? link.toRealPath() : link;
        if (real.startsWith(top)) {
            text(link, real, top);
        } else {
            String name = named(link, top);
            obstacle(name, name + " is a link out of the folder. Put the file itself there.");
        }
    }

    /** A file by the name it was met under and the place it really has. */
    private void text(Path met, Path real, Path top) {
        String name = named(met, top);
        try {
            texts.add(new CompatText(name, real.toString(), Input.file(real)));
        } catch (FailureException e) {
            stop(name, e.failure().sentence());
        }
    }

    private String named(Path file, Path top) {
        String relative = top.relativize(file).toString().replace('\\', '/');
        return shown.equals(".") || shown.isEmpty() ? relative : shown + "/" + relative;
    }

    private void obstacle(String place, String sentence) {
        obstacles.add(Diagnostic.error(CODE, sentence, Span.startOf(place)));
    }

    private void stop(String place, String sentence) {
        stop = Optional.of(Diagnostic.error(CODE, sentence, Span.startOf(place)));
    }
}
