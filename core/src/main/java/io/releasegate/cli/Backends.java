package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the backend behind a workspace; launch fills it in. */
public interface Backends {

    /**
     * Opens a workspace for this process alone.
     *
     * @param directory the workspace; empty means the platform's usual place
     */
    Workplace open(Optional<Path> directory) throws FailureException;

    /** Makes a new workspace and opens it. An existing one is left alone and refused. */
    Workplace found(Optional<Path> directory, Founding founding) throws FailureException;
}
