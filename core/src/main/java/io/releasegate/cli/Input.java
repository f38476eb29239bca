package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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
    private static final long MOST_BYTES = 64L * 1024 * 1024;

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

    /** The bytes of a file that a person named. */
    static byte[] file(Path file) throws FailureException {
        try {
            if (Files.isDirectory(file)) {
                throw invalid(file + " is a folder. Name a file in it.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw invalid(file + " is larger than 64 MB, which no document here is.");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw invalid("There is no file " + file + ". Check the path.");
        } catch (AccessDeniedException _) {
            throw invalid("You may not read " + file + ". Check its permissions.");
        } catch (IOException e) {
            throw invalid(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** Lines of a text without their ends. */
    static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
