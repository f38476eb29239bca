package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.store.StoreException;
import java.util.Optional;

/** Trouble of the store in words for people. */
public final class StoreFailures {
    private StoreFailures() {}

    public static Failure of(StoreException e) {
        String what = withoutStop(String.valueOf(e.getMessage()));
        return switch (e.kind()) {
            case STALE, CORRUPT ->
                    new Failure.Corrupt(
                            "Recorded state contradicts itself: "
                                    + what
                                    + ". Nothing was decided on it. Run `ledger-verify` to find the"
                                    + " first broken place.");
            case NOT_WRITABLE ->
                    new Failure.NotWritable(
                            "The database cannot be written: "
                                    + what
                                    + ". Nothing was changed. Check free space and file rights,"
                                    + " then try again.");
            case INCOMPATIBLE ->
                    new Failure.NotSupported(
                            "This database cannot be used by this version: "
                                    + what
                                    + ". Use the version that made it, or a newer one.");
            case OWNED -> new Failure.OwnedElsewhere(what, "another process", Optional.empty());
            case UNREACHABLE ->
                    new Failure.Unreachable(
                            "The database does not answer: "
                                    + what
                                    + ". Nothing was changed. Try again when it is back.");
            case UNCLEAR ->
                    new Failure.Unclear(
                            "The connection broke while the command was being recorded: "
                                    + what
                                    + ". Send the same command again: its id makes sure that it"
                                    + " happens only once.",
                            "either all of it was recorded or nothing");
            case DEFECT ->
                    new Failure.Defect(
                            "The database refused something it should have done: " + what,
                            "RG-F-STORE");
        };
    }

    /** Our sentences go on after it. */
    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
