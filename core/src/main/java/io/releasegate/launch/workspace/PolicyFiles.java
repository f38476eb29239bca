package io.releasegate.launch.workspace;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.policy.PolicyFileNames;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The policy texts in a folder. Only what really lies in it counts: a link or a path that leads out
 * of the folder is refused, so that nobody reviews one file and submits another.
 */
public final class PolicyFiles {
    /** Larger files are listed, but not read. */
    public static final long LARGEST = 10_000_000;

    private PolicyFiles() {}

    /**
     * A file found.
     *
     * @param relative path below the folder, with forward slashes on every platform
     * @param problem why it must not be read; empty when it may
     */
    public record Found(String relative, Path path, long bytes, Optional<String> problem) {}

    /** Policy files below a folder, sorted by path. Hidden files and those with "_" are skipped. */
    public static List<Found> list(Path folder) throws FailureException {
        List<Found> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Collector(folder, found));
        } catch (IOException e) {
            throw FileFailures.reading(folder, e);
        }
        found.sort(Comparator.comparing(Found::relative));
        return List.copyOf(found);
    }

    /**
     * The file behind a path below the folder, or why it must not be used.
     *
     * @param relative as a person typed it or a tree shows it
     */
    public static Found resolve(Path folder, String relative) throws FailureException {
        Path path = folder.resolve(relative).normalize();
        String shown = relative.replace('\\', '/');
        if (!path.startsWith(folder.normalize())) {
            return new Found(shown, path, 0, Optional.of("It leads out of the folder."));
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Optional<String> problem = problem(attributes);
            if (problem.isEmpty() && !path.toRealPath().startsWith(folder.toRealPath())) {
                problem = Optional.of("It leads out of the folder through a link.");
            }
            return new Found(shown, path, attributes.size(), problem);
        } catch (IOException e) {
            throw FileFailures.reading(path, e);
        }
    }

    /**
     * What a policy file says, and since when.
     *
     * @param bytes must not be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Content(byte[] bytes, Instant modified) {}

    /**
     * Reads one file of the folder.
     *
     * @throws FailureException InvalidInput where it must not be read; NotFound; NotWritable where
     *     the system refuses
     */
    public static Content read(Path folder, String relative) throws FailureException {
        Found found = resolve(folder, relative);
        if (found.problem().isPresent()) {
            throw unusable(relative, found.problem().get());
        }
        try {
            Instant modified = Files.getLastModifiedTime(found.path()).toInstant();
            return new Content(Files.readAllBytes(found.path()), modified);
        } catch (IOException e) {
            throw FileFailures.reading(found.path(), e);
        }
    }

    /**
     * Replaces a file of the folder as a whole, or makes it; its rights stay.
     *
     * @throws FailureException InvalidInput where the path leads out of the folder; NotWritable
     */
    public static void write(Path folder, String relative, byte[] bytes) throws FailureException {
        Path path = folder.resolve(relative).normalize();
        Path parent = path.getParent();
        if (parent == null || !path.startsWith(folder.normalize())) {
            throw unusable(relative, "It leads out of the folder.");
        }
        try {
            Files.createDirectories(parent);
            if (Files.isSymbolicLink(path)
                    || !parent.toRealPath().startsWith(folder.toRealPath())) {
                throw unusable(relative, "It leads out of the folder through a link.");
            }
            Optional<Set<PosixFilePermission>> rights = rights(path);
            AtomicFile.write(path, bytes);
            if (rights.isPresent()) {
                Files.setPosixFilePermissions(path, rights.get());
            }
        } catch (IOException e) {
            throw FileFailures.writing(path, e);
        }
    }

    private static Optional<Set<PosixFilePermission>> rights(Path path) throws IOException {
        boolean known = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known && Files.exists(path)
                ? Optional.of(Files.getPosixFilePermissions(path))
                : Optional.empty();
    }

    private static FailureException unusable(String relative, String why) {
        return new FailureException(
                new Failure.InvalidInput(relative + " cannot be used. " + why, List.of()));
    }

    private static Optional<String> problem(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Optional.of("It is a symbolic link, which could show something else later.");
        }
        if (!attributes.isRegularFile()) {
            return Optional.of("It is not a regular file.");
        }
        if (attributes.size() > LARGEST) {
            return Optional.of(
                    "It has %,d bytes; more than %,d are not read."
                            .formatted(attributes.size(), LARGEST));
        }
        return Optional.empty();
    }

    private static boolean isSkipped(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("_");
    }

    private static boolean isPolicy(Path path) {
        return PolicyFileNames.isDocument(String.valueOf(path.getFileName()));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Found> found;

        Collector(Path folder, List<Found> found) {
            this.folder = folder;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return !path.equals(folder) && isSkipped(path)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!isSkipped(path) && (isPolicy(path) || attributes.isSymbolicLink())) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                found.add(new Found(relative, path, attributes.size(), problem(attributes)));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
