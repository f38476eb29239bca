package io.releasegate.cli;

import io.releasegate.governance.People;
import io.releasegate.model.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes that somebody is let in. */
@Command(name = "add", description = "Proposes a new person; roles and a key come after.")
final class PeopleAddCommand extends PeopleChangeCommand {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "The full name, as others see it.")
    private String name = "";

    PeopleAddCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    People.Change change(Visit visit, PersonId person) {
        return new People.Change.Add(person, name.strip());
    }
}
