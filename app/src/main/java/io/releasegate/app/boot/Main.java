package io.releasegate.app.boot;

import io.releasegate.app.task.Toolkit;
import io.releasegate.app.theme.Appearance;
import io.releasegate.app.theme.Theme;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.launch.LocalWorkspace;
import io.releasegate.launch.Machine;
import io.releasegate.model.PersonId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the console. No Application, because the class path has no module of that name. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description =
                "Opens the console on a workspace; makes one with the sample world where there is"
                        + " none.")
public final class Main implements Callable<Integer> {
    private static final int OK = 0;
    private static final int NOT_POSSIBLE_NOW = 5;
    private static final int OUR_FAULT = 70;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace; default: RELEASEGATE_HOME, else the platform's place.")
    private @Nullable Path workspace;

    @Option(
            names = "--as",
            paramLabel = "PERSON",
            description = "Who sits down first in a sample workspace.")
    private @Nullable String person;

    @Option(
            names = "--theme",
            defaultValue = "SYSTEM",
            description = "light, dark or system; default: system.")
    private Appearance theme = Appearance.SYSTEM;

    @Option(
            names = "--screen",
            defaultValue = "overview",
            description = "overview, policies, releases or approvals; default: overview.")
    private String screen = "overview";

    /** Exit codes: 0 closed by the person, 2 usage, 5 not possible now, 70 our fault. */
    public static void main(String[] args) {
        String[] options =
                args.length > 0 && args[0].equals("console")
                        ? Arrays.copyOfRange(args, 1, args.length)
                        : args;
        int code =
                new CommandLine(new Main())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(options);
        if (code != OK) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        Machine machine = Machine.here();
        try {
            LocalWorkspace opened =
                    new FirstUse(machine, System.err).open(Optional.ofNullable(workspace));
            Toolkit.atExit(opened::close);
            Opening opening = Opening.of(opened);
            Signers signers = new Signers(opened);
            Optional<PersonId> first = first(opening);
            if (opening.publicPassphrase().isPresent() && first.isPresent()) {
                signers.signIn(first.get(), opening.publicPassphrase().get().toCharArray());
            }
            Toolkit.start(() -> showOrEnd(opening, signers, first, machine));
            return OK;
        } catch (FailureException e) {
            Failure failure = e.failure();
            System.err.println("releasegate: " + failure.sentence());
            return NOT_POSSIBLE_NOW;
        }
    }

    private Optional<PersonId> first(Opening opening) throws FailureException {
        if (person == null) {
            return opening.firstOfSample();
        }
        PersonId wanted = new PersonId(person.toLowerCase(Locale.ROOT));
        if (opening.people().stream().noneMatch(known -> known.id().equals(wanted))) {
            throw new FailureException(Failure.unknownPerson(wanted));
        }
        return Optional.of(wanted);
    }

    /** A window that cannot be built must not leave a process behind that shows nothing. */
    private void showOrEnd(
            Opening opening, Signers signers, Optional<PersonId> first, Machine machine) {
        try {
            show(opening, signers, first, machine);
        } catch (RuntimeException fault) {
            System.err.println(
                    "releasegate: the window cannot be built because of a fault in ReleaseGate:");
            fault.printStackTrace(System.err);
            System.exit(OUR_FAULT);
        }
    }

    private void show(Opening opening, Signers signers, Optional<PersonId> first, Machine machine) {
        Theme dressed = new Theme(theme);
        if (opening.publicPassphrase().isPresent() && first.isPresent()) {
            console(new Stage(), opening, signers, dressed, first.get(), machine);
        } else {
            new SignIn(
                            new Stage(),
                            opening,
                            signers,
                            dressed,
                            Optional.ofNullable(person),
                            who -> console(new Stage(), opening, signers, dressed, who, machine))
                    .show();
        }
    }

    private void console(
            Stage stage,
            Opening opening,
            Signers signers,
            Theme dressed,
            PersonId first,
            Machine machine) {
        new Console(
                        stage,
                        opening,
                        signers,
                        dressed,
                        first,
                        machine.clock(),
                        () -> machine.ids().next(),
                        screen)
                .show();
    }
}
