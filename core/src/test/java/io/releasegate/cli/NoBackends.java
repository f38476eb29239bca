package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import java.nio.file.Path;
import java.util.Optional;

/** Fails each attempt to open a workspace in a way that the test chose. */
final class NoBackends implements Backends {
    private final Failure failure;

    NoBackends(Failure failure) {
        this.failure = failure;
    }

    @Override
    public Workplace open(Optional<Path> directory) throws FailureException {
        throw new FailureException(failure);
    }

    @Override
    public Workplace found(Optional<Path> directory, Founding founding) throws FailureException {
        throw new FailureException(failure);
    }
}
