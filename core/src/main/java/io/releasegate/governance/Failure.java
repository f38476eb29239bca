package io.releasegate.governance;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.model.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why an operation could not be carried out; what the rules refuse is no failure. */
public sealed interface Failure {

    /** What was wrong and with what, in one sentence. */
    String sentence();

    /** The input makes no sense; diagnostics point into the text where there is one. */
    record InvalidInput(String sentence, List<Diagnostic> diagnostics) implements Failure {
        public InvalidInput {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** This person may not do that, or is not signed in. */
    record NotPermitted(String sentence) implements Failure {}

    /** No such thing. */
    record NotFound(String sentence) implements Failure {}

    /** Recorded state contradicts itself; nothing is decided on it. */
    record Corrupt(String sentence) implements Failure {}

    /** The workspace or database is older than what was seen before; reading is possible. */
    record OlderThanSeen(String sentence, long seenSeq, long foundSeq) implements Failure {}

    /** Another process owns the workspace. */
    record OwnedElsewhere(String sentence, String owner, Optional<Instant> since)
            implements Failure {}

    /** Cannot write: read-only, full, or gone. */
    record NotWritable(String sentence) implements Failure {}

    /** The backend does not answer. */
    record Unreachable(String sentence) implements Failure {}

    /** It may or may not have happened; this is what is known. */
    record Unclear(String sentence, String known) implements Failure {}

    /** Too many requests; nothing happened. */
    record Throttled(String sentence, Duration after) implements Failure {}

    /** The tenant is locked. */
    record Locked(String sentence, String unlock) implements Failure {}

    /** The clock is behind recorded time by more than is tolerated. */
    record ClockBehind(String sentence, Duration by) implements Failure {}

    /** The backend cannot do that at all; see {@link Capabilities}. */
    record NotSupported(String sentence) implements Failure {}

    /** A fault of ours; the code finds the stack trace in the log. */
    record Defect(String sentence, String code) implements Failure {}

    static Failure unknownPerson(PersonId person) {
        return new NotPermitted(
                "No person \""
                        + person
                        + "\" is enrolled here. Check the name with `people list`.");
    }
}
