package io.releasegate.launch.workspace;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** What an I/O error means to the person whose folder it is. */
final class FileFailures {

    private FileFailures() {}

    static FailureException writing(Path what, IOException error) {
        return new FailureException(
                new Failure.NotWritable(
                        "Cannot write %s: %s".formatted(what, cause(error)) + next(error)));
    }

    static FailureException reading(Path what, IOException error) {
        if (error instanceof NoSuchFileException) {
            return new FailureException(new Failure.NotFound("There is no " + what + "."));
        }
        return new FailureException(
                new Failure.NotWritable(
                        "Cannot read %s: %s. Check its rights.".formatted(what, cause(error))));
    }

    private static String cause(IOException error) {
        if (error instanceof AccessDeniedException) {
            return "no right to";
        }
        if (error instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (error instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        if (error instanceof FileSystemException fs && fs.getReason() != null) {
            return fs.getReason();
        }
        return String.valueOf(error.getMessage());
    }

    private static String next(IOException error) {
        String text = cause(error).toLowerCase(Locale.ROOT);
        if (text.contains("no space") || text.contains("not enough space")) {
            return ". Free some space on that disk and try again; nothing was lost.";
        }
        return ". Check the folder's rights, or choose another one with --workspace.";
    }
}
