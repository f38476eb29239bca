package io.releasegate.launch;

import io.releasegate.cli.Backends;
import io.releasegate.cli.Founding;
import io.releasegate.cli.Workplace;
import io.releasegate.governance.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Workspaces on this machine, for the command line. */
public final class LocalBackends implements Backends {
    private final Machine machine;

    public LocalBackends(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Workplace open(Optional<Path> directory) throws FailureException {
        return new LocalWorkplace(
                LocalWorkspace.open(machine.platform().workspace(directory), machine));
    }

    @Override
    public Workplace found(Optional<Path> directory, Founding founding) throws FailureException {
        Path folder = machine.platform().workspace(directory);
        return switch (founding) {
            case Founding.Own own -> new LocalWorkplace(own(folder, own));
            case Founding.Sample sample ->
                    new LocalWorkplace(SampleWorkspace.make(folder, machine, sample));
        };
    }

    private LocalWorkspace own(Path folder, Founding.Own own) throws FailureException {
        List<NewWorkspace.Founder> founders =
                own.founders().stream()
                        .map(f ->
                                new NewWorkspace.Founder(
                                        f.person(), f.name(), f.roles(), f.passphrase()))
                        .toList();
        return LocalWorkspace.found(folder, NewWorkspace.own(own.tenant(), founders), machine);
    }
}
