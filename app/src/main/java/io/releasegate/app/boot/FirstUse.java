package io.releasegate.app.boot;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.LocalWorkspace;
import io.releasegate.launch.Machine;
import io.releasegate.launch.SampleWorkspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the workspace; where there is none yet, makes one with the sample world. */
final class FirstUse {
    private final Machine machine;
    private final PrintStream progress;

    FirstUse(Machine machine, PrintStream progress) {
        this.machine = machine;
        this.progress = progress;
    }

    LocalWorkspace open(Optional<Path> wanted) throws FailureException {
        Path folder = machine.platform().workspace(wanted);
        try {
            return LocalWorkspace.open(folder, machine);
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.NotFound)) {
                throw e;
            }
        }
        progress.println("releasegate: making a workspace with the sample world in " + folder);
        return SampleWorkspace.withHistory(folder, machine);
    }
}
