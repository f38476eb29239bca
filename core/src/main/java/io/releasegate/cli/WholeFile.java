package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** Writes files as a whole: whoever reads sees the old bytes or the new ones, never a part. */
final class WholeFile {
    private static final Set<PosixFilePermission> USUAL =
            PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> WRITING =
            PosixFilePermissions.fromString("-w--w--w-");

    private WholeFile() {}

    /** Makes or replaces a file; its rights stay, and a link to it stays a link. */
    static void write(Path file, byte[] bytes) throws FailureException {
        try {
            replace(real(file), bytes);
        } catch (IOException e) {
            throw notWritable(file, Input.cause(e));
        }
    }

    /** Replaces a file that still says what was read; anything else is left alone. */
    static void change(Path file, byte[] before, byte[] after) throws FailureException {
        try {
            Path real = real(file);
            if (!Files.isRegularFile(real) || !Arrays.equals(Files.readAllBytes(real), before)) {
                throw notWritable(file, "it changed while it was being looked at");
            }
            replace(real, after);
        } catch (IOException e) {
            throw notWritable(file, Input.cause(e));
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        Set<PosixFilePermission> rights = rights(file);
        if (Files.exists(file) && (!Files.isWritable(file) || isProtected(rights))) {
            throw new FileSystemException(file.toString(), null, "it is read-only");
        }
        Path fresh = Files.createTempFile(folder, ".", ".new");
        try {
            writeThrough(fresh, bytes);
            setRights(fresh, rights);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** What a link leads to, so that the link itself is not replaced. */
    private static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file;
    }

    /** Who may do anything may write here too, but the mark is somebody's wish. */
    private static boolean isProtected(Set<PosixFilePermission> rights) {
        return !rights.isEmpty() && rights.stream().noneMatch(WRITING::contains);
    }

    private static Set<PosixFilePermission> rights(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) == null) {
            return Set.of();
        }
        return Files.exists(file) ? Files.getPosixFilePermissions(file) : USUAL;
    }

    private static void setRights(Path file, Set<PosixFilePermission> rights) throws IOException {
        if (!rights.isEmpty()) {
            Files.setPosixFilePermissions(file, rights);
        }
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FailureException notWritable(Path file, String why) {
        return new FailureException(
                new Failure.NotWritable(
                        file + " was not written: " + why + ". Nothing in it was changed."));
    }
}
