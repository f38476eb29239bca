package io.releasegate.app.feature.policies;

import io.releasegate.governance.FailureException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The policy files of the workspace, and the journal of what was not saved. Calls may block. */
public interface PolicyFolder {

    /**
     * A file.
     *
     * @param path below the folder, with forward slashes
     * @param problem why it must not be read; empty when it may
     */
    record Entry(String path, Optional<String> problem) {}

    /** What a file says, and since when. */
    record Text(String content, Instant modified) {}

    /** A text that was not saved. */
    record Draft(String content, Instant at) {}

    /** What became of a save. */
    sealed interface Saved {

        /** It is on disk. */
        record Done(Text text) implements Saved {}

        /** Somebody else changed the file; nothing was written. */
        record ChangedOnDisk(Text onDisk) implements Saved {}

        /** The file that was read is gone; nothing was written. */
        record Gone() implements Saved {}
    }

    /** How the files look from outside: other marks mean that something was written or removed. */
    Set<String> marks() throws FailureException;

    /** Every policy file, sorted by path. */
    List<Entry> list() throws FailureException;

    /**
     * @throws FailureException also where the bytes are no UTF-8 text
     */
    Text read(String path) throws FailureException;

    /**
     * Replaces the file as a whole, if it still says what was read.
     *
     * @param before what was read; empty for a file that must not be there yet
     */
    Saved save(String path, Optional<String> before, String content) throws FailureException;

    /** A draft worth offering: newer than the file, and different from it. */
    Optional<Draft> draft(String path) throws FailureException;

    /** Keeps a text that was not saved; it is on disk when this returns. */
    void keepDraft(String path, String content) throws FailureException;

    void forgetDraft(String path) throws FailureException;
}
