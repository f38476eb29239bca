package io.releasegate.cli;

import io.releasegate.governance.People;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes that a key falls silent. */
@Command(name = "revoke", description = "Proposes that a key no longer speaks for a person.")
final class PeopleRevokeCommand extends PeopleChangeCommand {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description = "The key, as people list shows it.")
    private String key = "";

    PeopleRevokeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    People.Change change(Visit visit, PersonId person)
            throws io.releasegate.governance.FailureException {
        if (key.isBlank()) {
            throw Input.invalid("--key is blank. `people list` shows the keys.");
        }
        return new People.Change.Revoke(person, new KeyId(key.strip()));
    }
}
