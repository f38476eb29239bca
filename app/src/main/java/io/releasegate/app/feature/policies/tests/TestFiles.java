package io.releasegate.app.feature.policies.tests;

import io.releasegate.governance.FailureException;
import java.util.Optional;

/** Reads and writes files of tests beside the policies. Calls may block. */
public interface TestFiles {

    /** What a file says; empty where there is none. */
    Optional<String> read(String path) throws FailureException;

    /**
     * Writes a file as a whole, if it still says what was read.
     *
     * @param before what was read; empty for a file that must not be there yet
     * @return whether it was written
     */
    boolean write(String path, Optional<String> before, String content) throws FailureException;
}
