package io.releasegate.launch;

import io.releasegate.cli.Backends;
import io.releasegate.cli.Founding;
import io.releasegate.cli.Workplace;
import io.releasegate.governance.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workspaces on this machine, for the command line. */
public final class LocalBackends implements Backends {
    private static final Logger LOG = LoggerFactory.getLogger(LocalBackends.class);

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
        boolean empty = isEmpty(folder);
        boolean made = false;
        try {
            LocalWorkspace workspace =
                    switch (founding) {
                        case Founding.Own own -> own(folder, own);
                        case Founding.Sample sample ->
                                SampleWorkspace.make(folder, machine, sample);
                    };
            made = true;
            return new LocalWorkplace(workspace);
        } finally {
            if (!made && empty && Files.exists(folder)) {
                clear(folder);
            }
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** Half a workspace would only be in the way of the next attempt. */
    private static void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("What was made of {} so far could not be removed: {}", folder, e.toString());
        }
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
