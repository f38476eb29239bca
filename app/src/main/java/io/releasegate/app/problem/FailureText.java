package io.releasegate.app.problem;

import io.releasegate.app.task.TaskFailure;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.util.stream.Collectors;

/** The one place where a failure becomes a sentence, a next step and a code. */
public final class FailureText {

    private FailureText() {}

    /** What to show for work that ended without an answer. */
    public static Problem of(TaskFailure failure) {
        return failure.cause() instanceof FailureException known
                ? of(known.failure())
                : defect(failure.label(), failure.cause());
    }

    /** What to show for a failure of the port. */
    public static Problem of(Failure failure) {
        return switch (failure) {
            case Failure.InvalidInput f -> problem(f, next(f), "RG-F-0101");
            case Failure.NotPermitted f ->
                    problem(f, "Act as somebody who may, or ask for the grant.", "RG-F-0102");
            case Failure.NotFound f ->
                    problem(f, "Read again; it may have been renamed or cancelled.", "RG-F-0103");
            case Failure.Corrupt f ->
                    problem(
                            f,
                            "Nothing is decided on it. Verify the ledger and restore a backup.",
                            "RG-F-0201");
            case Failure.OlderThanSeen f ->
                    problem(
                            f,
                            "Entry "
                                    + f.seenSeq()
                                    + " was seen before, this database ends at "
                                    + f.foundSeq()
                                    + ". Restore the newer one.",
                            "RG-F-0202");
            case Failure.OwnedElsewhere f ->
                    problem(
                            f,
                            "Close the other process, or choose another workspace.",
                            "RG-F-0301");
            case Failure.NotWritable f ->
                    problem(f, "Make room or give write access, then try again.", "RG-F-0302");
            case Failure.Unreachable f ->
                    problem(f, "Check the connection, then try again.", "RG-F-0303");
            case Failure.Unclear f ->
                    problem(
                            f,
                            "Known so far: " + f.known() + " Read again before you repeat it.",
                            "RG-F-0304");
            case Failure.Throttled f ->
                    problem(
                            f,
                            "Nothing happened. Try again in " + f.after().toSeconds() + " s.",
                            "RG-F-0305");
            case Failure.Locked f -> problem(f, f.unlock(), "RG-F-0306");
            case Failure.ClockBehind f ->
                    problem(
                            f,
                            "Set the clock of this machine; it is behind by "
                                    + f.by().toSeconds()
                                    + " s.",
                            "RG-F-0307");
            case Failure.NotSupported f ->
                    problem(f, "Use another connection for this.", "RG-F-0308");
            case Failure.Defect f ->
                    problem(f, "Copy the details and report code " + f.code() + ".", "RG-F-0901");
        };
    }

    /** What to show for a fault of ours. */
    public static Problem defect(String doing, Throwable cause) {
        ErrorCode code = ErrorCode.of(cause);
        return new Problem(
                "This failed because of a fault in ReleaseGate: " + doing + ".",
                "Copy the details and report code " + code + ".",
                "RG-F-0901",
                code.details(cause));
    }

    private static String next(Failure.InvalidInput failure) {
        return failure.diagnostics().isEmpty()
                ? "Correct it and try again."
                : failure.diagnostics().getFirst().message();
    }

    private static Problem problem(Failure failure, String next, String code) {
        return new Problem(failure.sentence(), next, code, details(failure, code));
    }

    private static String details(Failure failure, String code) {
        String head = code + " " + failure.getClass().getSimpleName() + ": " + failure.sentence();
        return failure instanceof Failure.InvalidInput invalid
                ? head + diagnostics(invalid)
                : head + "\n" + failure;
    }

    private static String diagnostics(Failure.InvalidInput failure) {
        return failure.diagnostics().stream()
                .map(Diagnostic::message)
                .collect(Collectors.joining("\n", "\n", ""));
    }
}
