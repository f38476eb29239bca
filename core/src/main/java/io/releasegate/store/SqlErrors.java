package io.releasegate.store;

import io.releasegate.store.StoreException.Kind;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** What a database error means to the people who have to do something about it. */
final class SqlErrors {

    private SqlErrors() {}

    /** An error while nothing was committed. */
    static StoreException map(SQLException error) {
        Kind kind = kind(error);
        return new StoreException(kind, sentence(kind, error), error);
    }

    /** An error from the commit itself: unless the cause rules it out, it may have happened. */
    static StoreException duringCommit(SQLException error) {
        Kind kind = kind(error);
        if (kind == Kind.UNREACHABLE || kind == Kind.DEFECT) {
            return new StoreException(
                    Kind.UNCLEAR,
                    "The connection to the database broke during the commit: the command may or"
                            + " may not have happened. Look at the present state before you repeat"
                            + " it.",
                    error);
        }
        return map(error);
    }

    static Kind kind(SQLException error) {
        Kind io = ioKind(error);
        if (io != null) {
            return io;
        }
        return switch (error.getErrorCode()) {
            case ErrorCode.DATABASE_IS_READ_ONLY -> Kind.NOT_WRITABLE;
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.OWNED;
            case ErrorCode.FILE_CORRUPTED_1 -> Kind.CORRUPT;
            case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.UNSUPPORTED_SETTING_COMBINATION ->
                    Kind.INCOMPATIBLE;
            case ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.FILE_NOT_FOUND_1,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1,
                    ErrorCode.CONNECTION_BROKEN_1 ->
                    Kind.UNREACHABLE;
            default -> stateKind(Objects.requireNonNullElse(error.getSQLState(), ""), error);
        };
    }

    private static Kind stateKind(String state, SQLException error) {
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("28")) {
            return Kind.UNREACHABLE;
        }
        return switch (state) {
            case "53100", "25006", "42501" -> Kind.NOT_WRITABLE;
            case "XX001", "XX002" -> Kind.CORRUPT;
            case "55P03", "53300" -> Kind.UNREACHABLE;
            case "23505" -> text(error).contains("one_active_release") ? Kind.CORRUPT : Kind.DEFECT;
            default -> Kind.DEFECT;
        };
    }

    private static @Nullable Kind ioKind(SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String text = text(cause);
            if (cause instanceof EOFException) {
                return Kind.CORRUPT;
            }
            if (cause instanceof AccessDeniedException
                    || cause instanceof ReadOnlyFileSystemException
                    || text.contains("no space left")
                    || text.contains("not enough space")
                    || text.contains("disk quota")
                    || text.contains("read-only file system")
                    || text.contains("permission denied")) {
                return Kind.NOT_WRITABLE;
            }
            if (cause instanceof MVStoreException store) {
                switch (store.getErrorCode()) {
                    case DataUtils.ERROR_FILE_CORRUPT -> {
                        return Kind.CORRUPT;
                    }
                    case DataUtils.ERROR_FILE_LOCKED -> {
                        return Kind.OWNED;
                    }
                    case DataUtils.ERROR_UNSUPPORTED_FORMAT -> {
                        return Kind.INCOMPATIBLE;
                    }
                    default -> {
                        // Says nothing more than the SQL error around it.
                    }
                }
            }
        }
        return null;
    }

    private static String sentence(Kind kind, SQLException error) {
        String what =
                switch (kind) {
                    case CORRUPT ->
                            "The database is damaged. Keep a copy of it, then restore a backup or"
                                    + " start from an export.";
                    case NOT_WRITABLE ->
                            "The database cannot be written: no space or no right to. Free space or"
                                    + " check the rights of its folder.";
                    case OWNED -> "Another process has the database open. Close it there first.";
                    case UNREACHABLE -> "The database does not answer.";
                    case INCOMPATIBLE -> "The database was made by another version.";
                    case STALE, UNCLEAR, DEFECT -> "The database refused.";
                };
        return what + " (" + firstLine(error) + ")";
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("no details");
    }

    private static String text(Throwable cause) {
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }
}
