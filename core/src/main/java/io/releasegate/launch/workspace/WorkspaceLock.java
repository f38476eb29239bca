package io.releasegate.launch.workspace;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Exclusive ownership of a workspace by an operating-system lock, which ends with the process
 * however it ends. Who owns it stands in a file beside, because a locked file cannot be read on
 * every platform.
 */
public final class WorkspaceLock implements AutoCloseable {
    static final String LOCK_FILE = ".lock";
    static final String OWNER_FILE = ".owner.json";

    /**
     * Files locked by this process. On POSIX systems closing any channel of a file drops the locks
     * this process has on it, so a second taker here must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final FileLock lock;
    private final Path file;
    private final Path ownerFile;

    private WorkspaceLock(FileChannel channel, FileLock lock, Path file) {
        this.channel = channel;
        this.lock = lock;
        this.file = file;
        this.ownerFile = file.resolveSibling(OWNER_FILE);
    }

    /**
     * Who owns a workspace.
     *
     * @param command the command line, as far as the platform tells
     */
    public record Owner(long pid, String command, String host, Instant since) {
        String sentence() {
            return "process %d on %s (%s)".formatted(pid, host, command);
        }

        private byte[] bytes() {
            return StateFile.bytes(
                    Map.of(
                            "pid",
                            Long.toString(pid),
                            "command",
                            command,
                            "host",
                            host,
                            "since",
                            since.toString()));
        }

        private static Owner read(byte[] bytes) {
            StateFile.Members members = StateFile.members(bytes);
            return new Owner(
                    Long.parseLong(members.text("pid")),
                    members.text("command"),
                    members.text("host"),
                    Instant.parse(members.text("since")));
        }
    }

    /**
     * Takes the lock; what a crashed process left behind is taken over.
     *
     * @throws FailureException OwnedElsewhere while another process has it; NotWritable
     */
    public static WorkspaceLock take(Path folder, Owner owner) throws FailureException {
        Path asked = folder.resolve(LOCK_FILE);
        try {
            Path file = folder.toRealPath().resolve(LOCK_FILE);
            if (!HELD.add(file)) {
                throw ownedElsewhere(folder);
            }
            boolean taken = false;
            try {
                WorkspaceLock lock = lock(folder, file);
                lock.announce(owner);
                taken = true;
                return lock;
            } finally {
                if (!taken) {
                    HELD.remove(file);
                }
            }
        } catch (IOException e) {
            throw FileFailures.writing(asked, e);
        }
    }

    private static WorkspaceLock lock(Path folder, Path file) throws IOException, FailureException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw ownedElsewhere(folder);
        }
        return new WorkspaceLock(channel, lock, file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(ownerFile);
        } catch (IOException e) {
            // The lock decides, not this note.
        }
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The end of the process releases it at the latest.
        }
        HELD.remove(file);
    }

    private void announce(Owner owner) throws IOException {
        try {
            AtomicFile.write(ownerFile, owner.bytes());
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FailureException ownedElsewhere(Path folder) {
        Optional<Owner> owner = readOwner(folder.resolve(OWNER_FILE));
        String who = owner.map(Owner::sentence).orElse("another process");
        String since = owner.map(o -> " since " + o.since()).orElse("");
        return new FailureException(
                new Failure.OwnedElsewhere(
                        "The workspace %s is in use by %s%s. Close it there, or work in another one with --workspace."
                                .formatted(folder, who, since),
                        who,
                        owner.map(Owner::since)));
    }

    private static Optional<Owner> readOwner(Path ownerFile) {
        try {
            return Optional.of(Owner.read(Files.readAllBytes(ownerFile)));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
