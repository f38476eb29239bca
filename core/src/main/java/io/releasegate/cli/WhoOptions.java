package io.releasegate.cli;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who acts, and where their passphrase comes from. */
final class WhoOptions {
    static final String PASSPHRASE = "RELEASEGATE_PASSPHRASE";
    static final String PERSON = "RELEASEGATE_PERSON";

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            description = "Who acts; default: RELEASEGATE_PERSON.")
    private @Nullable String person;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Takes the passphrase from the first line of a file.")
    private @Nullable String passphraseFile;

    @Option(
            names = "--passphrase-fd",
            paramLabel = "N",
            description = "Takes the passphrase from an open file descriptor.")
    private @Nullable Integer passphraseDescriptor;

    /** Whether somebody is named at all. */
    boolean named(Surroundings surroundings) {
        return person != null || surroundings.variable(PERSON).isPresent();
    }

    /**
     * Who acts.
     *
     * @param claims what other options, such as {@code --actor}, say about who acts
     */
    PersonId person(Surroundings surroundings, List<String> claims) throws FailureException {
        String name =
                Optional.ofNullable(person)
                        .or(() -> surroundings.variable(PERSON))
                        .or(() -> claims.stream().findFirst())
                        .map(String::strip)
                        .orElse("");
        if (name.isEmpty()) {
            throw Input.invalid(
                    "Nobody is named who acts. Add --as PERSON; `people list` shows who there is.");
        }
        for (String claim : claims) {
            if (!claim.strip().equals(name)) {
                throw new FailureException(
                        new Failure.NotPermitted(
                                "You act as "
                                        + name
                                        + " and cannot act in the name of "
                                        + claim.strip()
                                        + ". Leave that option out, or sign in as them."));
            }
        }
        return new PersonId(name);
    }

    /** Unlocks the person's key. */
    Workplace.Signer signIn(Surroundings surroundings, Workplace workplace, PersonId who)
            throws FailureException {
        char[] passphrase = passphrase(surroundings, workplace, who);
        try {
            return workplace.signIn(who, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private char[] passphrase(Surroundings surroundings, Workplace workplace, PersonId who)
            throws FailureException {
        List<char[]> given = lines(surroundings);
        if (!given.isEmpty()) {
            return given.getFirst();
        }
        Optional<String> known = workplace.publicPassphrase();
        if (known.isPresent()) {
            surroundings.err().println("Sample workspace: using its public passphrase.");
            return known.get().toCharArray();
        }
        return surroundings
                .terminal()
                .askHidden("Passphrase of " + who + ": ")
                .orElseThrow(() -> nothingGiven(who));
    }

    private static FailureException nothingGiven(PersonId who) {
        return new FailureException(
                new Failure.NotPermitted(
                        "The passphrase of "
                                + who
                                + " is needed, and nobody can be asked here. Use"
                                + " --passphrase-file, --passphrase-fd or the variable "
                                + PASSPHRASE
                                + "."));
    }

    /** Passphrases from a file, a descriptor or the environment, one on each line. */
    List<char[]> lines(Surroundings surroundings) throws FailureException {
        if (passphraseFile != null && passphraseDescriptor != null) {
            throw Input.invalid("Use --passphrase-file or --passphrase-fd, not both.");
        }
        if (passphraseFile != null) {
            return split(Input.secret(surroundings.path(passphraseFile)));
        }
        if (passphraseDescriptor != null) {
            return split(descriptor(surroundings, passphraseDescriptor));
        }
        return surroundings
                .variable(PASSPHRASE)
                .map(text -> split(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orElse(List.of());
    }

    private static byte[] descriptor(Surroundings surroundings, int number)
            throws FailureException {
        if (number == 0) {
            return read(surroundings.in(), "0");
        }
        Path device = Path.of("/dev/fd/" + number);
        try (InputStream in = Files.newInputStream(device)) {
            return read(in, Integer.toString(number));
        } catch (IOException _) {
            throw Input.invalid(
                    "File descriptor "
                            + number
                            + " is not open for reading. Open it, as in: --passphrase-fd 3"
                            + " 3<FILE.");
        }
    }

    private static byte[] read(InputStream in, String number) throws FailureException {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw Input.invalid(
                    "File descriptor " + number + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static List<char[]> split(byte[] bytes) {
        List<char[]> passphrases = new ArrayList<>();
        for (String line : Input.lines(bytes)) {
            if (!line.isEmpty()) {
                passphrases.add(line.toCharArray());
            }
        }
        return passphrases;
    }
}
