package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.People;
import io.releasegate.model.PersonId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes that a key speaks for somebody. */
@Command(
        name = "enroll",
        description = "Proposes that a key speaks for a person; makes one here if none is given.")
final class PeopleEnrollCommand extends PeopleChangeCommand {
    @Option(
            names = "--public-key",
            paramLabel = "HEX",
            description = "The public part of a key they made elsewhere.")
    private @Nullable String publicKey;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "FILE",
            description = "Passphrase of the key to make, on the first line; default: asks.")
    private @Nullable String newPassphraseFile;

    PeopleEnrollCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    People.Change change(Visit visit, PersonId person) throws FailureException {
        if (publicKey != null) {
            return new People.Change.Enroll(person, publicKey.strip());
        }
        char[] passphrase = newPassphrase(visit, person);
        try {
            String made = visit.workplace().createKey(person, passphrase);
            visit.note("Made a key for " + person + " in the key folder of this account.");
            return new People.Change.Enroll(person, made);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] newPassphrase(Visit visit, PersonId person) throws FailureException {
        if (newPassphraseFile != null) {
            return Input.lines(Input.secret(visit.surroundings().path(newPassphraseFile))).stream()
                    .findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> Input.invalid(newPassphraseFile + " has no first line."))
                    .toCharArray();
        }
        return NewPassphrase.ask(visit.surroundings().terminal(), person);
    }
}
