package io.releasegate.launch.workspace;

import io.releasegate.canonical.Hashes;
import io.releasegate.governance.FailureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Unsaved texts, kept so that a crash loses nothing that was typed. A draft is offered only when it
 * is newer than the file and says something else.
 */
public final class DraftJournal {
    private final Path folder;

    public DraftJournal(Path folder) {
        this.folder = folder;
    }

    /** An unsaved text. */
    public record Draft(byte[] text, Instant at) {}

    /** Keeps the unsaved text of a file; it is on disk when this returns. */
    public void keep(Path file, byte[] text) throws FailureException {
        Path draft = draft(file);
        try {
            AtomicFile.write(draft, text);
        } catch (IOException e) {
            throw FileFailures.writing(draft, e);
        }
    }

    /** Forgets the draft, after its file was saved or the draft was thrown away. */
    public void forget(Path file) throws FailureException {
        Path draft = draft(file);
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw FileFailures.writing(draft, e);
        }
    }

    /** A draft worth offering: not empty, newer than the file, and different from it. */
    public Optional<Draft> offer(Path file) throws FailureException {
        Path draft = draft(file);
        try {
            Instant at = Files.getLastModifiedTime(draft).toInstant();
            byte[] text = Files.readAllBytes(draft);
            if (text.length == 0 || isBehind(at, text, file)) {
                return Optional.empty();
            }
            return Optional.of(new Draft(text, at));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw FileFailures.reading(draft, e);
        }
    }

    private static boolean isBehind(Instant at, byte[] text, Path file) throws IOException {
        try {
            return !at.isAfter(Files.getLastModifiedTime(file).toInstant())
                    || Arrays.equals(text, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private Path draft(Path file) {
        String path = file.toAbsolutePath().normalize().toString();
        return folder.resolve(
                Hashes.sha256(path.getBytes(StandardCharsets.UTF_8)).hex() + ".draft");
    }
}
