package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Reads what was typed; what makes no sense is invalid input that says how to write it. */
final class Input {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private Input() {}

    static FailureException invalid(String sentence) {
        return new FailureException(new Failure.InvalidInput(sentence, List.of()));
    }

    static Sha256 hash(String option, String text) throws FailureException {
        String hex = text.startsWith("sha256:") ? text.substring("sha256:".length()) : text;
        try {
            return new Sha256(hex.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw invalid(
                    option
                            + " needs 64 hexadecimal digits, but is \""
                            + text
                            + "\". Copy the hash that policy-submit printed.");
        }
    }

    static ReleaseId release(String text) throws FailureException {
        if (text.isBlank()) {
            throw invalid("--release-id is blank. Take one from policy-release-list.");
        }
        return new ReleaseId(text.strip());
    }

    static Subject subject(String text) throws FailureException {
        String key = text.strip();
        if (key.isEmpty() || key.equals(Subject.Configuration.PREFIX)) {
            throw invalid("--policy-id is blank. Take one from `board` or policy-release-list.");
        }
        return Subject.parse(key);
    }

    /** An instant; without a zone it is UTC. */
    static Instant instant(String option, String text) throws FailureException {
        String written = text.strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException _) {
            return withoutZone(option, written, text);
        }
    }

    private static Instant withoutZone(String option, String written, String text)
            throws FailureException {
        try {
            return LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw invalid(
                    option
                            + " is no point in time: \""
                            + text
                            + "\". Write it as 2026-01-31T18:00:00Z; without a zone it is UTC.");
        }
    }

    /**
     * The bytes of a document that a person named. A device or pipe is refused: what is submitted
     * can be read again under that name, and reading ends.
     */
    static byte[] file(Path file) throws FailureException {
        if (Files.exists(file) && !Files.isDirectory(file) && !Files.isRegularFile(file)) {
            throw invalid(file + " is a device or a pipe. Name an ordinary file.");
        }
        return bounded(file);
    }

    /** The bytes of a file that holds a passphrase, which may well be a pipe. */
    static byte[] secret(Path file) throws FailureException {
        return bounded(file);
    }

    private static byte[] bounded(Path file) throws FailureException {
        if (Files.isDirectory(file)) {
            throw invalid(file + " is a folder. Name a file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw invalid(file + " is larger than 64 MB, which no document here is.");
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw invalid("There is no file " + file + ". Check the path.");
        } catch (AccessDeniedException _) {
            throw invalid("You may not read " + file + ". Check its permissions.");
        } catch (IOException e) {
            throw invalid(file + " cannot be read: " + cause(e) + ".");
        }
    }

    /** Why it did not work; the bare message of some errors is nothing but the path. */
    static String cause(IOException error) {
        return switch (error) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "no right to";
            case FileSystemException fs when fs.getReason() != null -> fs.getReason();
            default -> String.valueOf(error.getMessage());
        };
    }

    /** Lines of a text without their ends. */
    static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
