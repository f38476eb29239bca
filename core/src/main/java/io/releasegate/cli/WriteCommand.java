package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Mixin;

/** A command that changes recorded state, in the name of somebody who proves who they are. */
abstract class WriteCommand extends PortCommand {
    @Mixin private WhoOptions who = new WhoOptions();
    @Mixin private WriteOptions write = new WriteOptions();

    WriteCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(Visit visit) throws FailureException, RefusedException, IOException {
        check(visit);
        PersonId person = who.person(visit.surroundings(), claims());
        Workplace.Signer signer = who.signIn(visit.surroundings(), visit.workplace(), person);
        CommandContext context = write.context(visit.surroundings(), person, visit.tenant());
        return act(visit, context, signer);
    }

    /** Nothing to warn of: its own failure says the same. */
    @Override
    void warn(Visit visit) {}

    /** What other options say about who acts, such as {@code --actor}. */
    List<String> claims() {
        return List.of();
    }

    /** Looks at the options before anybody is asked for a passphrase. */
    void check(Visit visit) throws FailureException {}

    abstract ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException, IOException;
}
