package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import java.util.Arrays;

/** Asks a person for a passphrase they will need again. */
final class NewPassphrase {
    static final int SHORTEST = 8;

    private NewPassphrase() {}

    /** Asks twice, because nobody can tell a mistyped one later. */
    static char[] ask(Terminal terminal, PersonId person) throws FailureException {
        char[] first =
                terminal.askHidden("New passphrase of " + person + ": ")
                        .orElseThrow(() -> nobody(person));
        char[] second = terminal.askHidden("The same again: ").orElseThrow(() -> nobody(person));
        if (!Arrays.equals(first, second)) {
            throw Input.invalid("The two passphrases differ. Nothing was done; try again.");
        }
        return longEnough(first, person);
    }

    static char[] longEnough(char[] passphrase, PersonId person) throws FailureException {
        if (passphrase.length < SHORTEST) {
            throw Input.invalid(
                    "The passphrase of "
                            + person
                            + " is shorter than "
                            + SHORTEST
                            + " characters. Choose a longer one.");
        }
        return passphrase;
    }

    private static FailureException nobody(PersonId person) {
        return Input.invalid(
                "A new passphrase for "
                        + person
                        + " is needed, and nobody can be asked here. Give it in a file.");
    }
}
