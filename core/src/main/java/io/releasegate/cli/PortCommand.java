package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Health;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that opens a workspace, does one thing over the port, and closes it. */
abstract class PortCommand implements Callable<Integer> {
    @Mixin private WhereOptions where = new WhereOptions();

    private final Surroundings surroundings;

    PortCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException, RefusedException, IOException {
        try (Workplace workplace = where.open(surroundings)) {
            Visit visit = new Visit(surroundings, workplace, where);
            warn(visit);
            return run(visit).code();
        }
    }

    /** An older copy of a database can be read; whoever reads it has to know. */
    void warn(Visit visit) {
        Health health = visit.governance().check();
        if (!health.ready()) {
            visit.note("Warning: " + health.sentence());
        }
    }

    abstract ExitCode run(Visit visit) throws FailureException, RefusedException, IOException;
}
