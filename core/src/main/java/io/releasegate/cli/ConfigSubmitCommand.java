package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Releases;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Proposes a configuration document; it takes effect like any release. */
@Command(
        name = "config-submit",
        description = "Hands in a configuration document and asks for its release in global.")
final class ConfigSubmitCommand extends WriteCommand {
    @Parameters(
            paramLabel = "FILE",
            description = "The document: a path, or its name as config-status shows it.")
    private String file = "";

    ConfigSubmitCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        Releases.Placed placed =
                Visit.done(visit.governance().configurations().submit(context, proposal(visit)));
        return PolicyRelease.answer(visit, context.person(), placed);
    }

    private Configurations.Proposal proposal(Visit visit) throws FailureException {
        for (Configurations.Proposal known : visit.workplace().proposals()) {
            if (known.fileName().equals(file)) {
                return known;
            }
        }
        Path path = visit.surroundings().path(file);
        Path home = visit.workplace().directory();
        Path named = path.startsWith(home) ? home.relativize(path) : path.getFileName();
        return new Configurations.Proposal(named.toString().replace('\\', '/'), Input.file(path));
    }
}
