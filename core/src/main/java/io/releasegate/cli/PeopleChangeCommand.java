package io.releasegate.cli;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.People;
import io.releasegate.model.PersonId;
import picocli.CommandLine.Parameters;

/** A proposed change of the people document; another person has to agree to it. */
abstract class PeopleChangeCommand extends WriteCommand {
    @Parameters(index = "0", paramLabel = "PERSON", description = "Whom it is about.")
    private String about = "";

    PeopleChangeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode act(Visit visit, CommandContext context, Workplace.Signer signer)
            throws FailureException, RefusedException {
        if (about.isBlank()) {
            throw Input.invalid("PERSON is blank. Use a short name, such as mira.");
        }
        People.Change change = change(visit, new PersonId(about.strip()));
        return PolicyRelease.answer(
                visit,
                context.person(),
                Visit.done(visit.governance().people().propose(context, change)));
    }

    abstract People.Change change(Visit visit, PersonId person) throws FailureException;
}
