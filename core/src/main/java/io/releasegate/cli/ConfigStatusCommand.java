package io.releasegate.cli;

import io.releasegate.governance.Configurations;
import io.releasegate.governance.Configurations.Standing;
import io.releasegate.governance.FailureException;
import io.releasegate.value.Value;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Compares the proposal files with what is in force. */
@Command(
        name = "config-status",
        description = "Compares configuration files with what is in force; drift is exit 1.")
final class ConfigStatusCommand extends PortCommand {

    ConfigStatusCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException {
        List<Configurations.Status> all =
                visit.governance().configurations().status(visit.workplace().proposals());
        boolean drift = all.stream().anyMatch(status -> differs(status.standing()));
        Value json =
                new Members()
                        .with("ok", !drift)
                        .with("tenant_id", visit.tenant().value())
                        .with("documents", all, ConfigStatusCommand::status)
                        .object();
        Table table = new Table().row("document", "file", "standing", "");
        for (Configurations.Status status : all) {
            table.row(
                    status.subject().key(),
                    status.fileName(),
                    status.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    status.sentence());
        }
        visit.answer(json, table.toString());
        if (drift) {
            visit.note("Files decide nothing. Next: config-submit FILE --as PERSON");
        }
        return drift ? ExitCode.FINDING : ExitCode.OK;
    }

    private static boolean differs(Standing standing) {
        return switch (standing) {
            case DRIFT, UNREADABLE, PENDING -> true;
            case IN_FORCE, NO_FILE -> false;
        };
    }

    private static Value status(Configurations.Status status) {
        return new Members()
                .with("subject", status.subject().key())
                .with("file", status.fileName())
                .with("standing", status.standing().name())
                .with("in_force", status.inForce())
                .with("proposed", status.proposed())
                .with("message", status.sentence())
                .object();
    }
}
