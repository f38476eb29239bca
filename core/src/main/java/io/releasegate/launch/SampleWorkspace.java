package io.releasegate.launch;

import io.releasegate.cli.Founding;
import io.releasegate.configuration.ConfigurationDocument;
import io.releasegate.configuration.ConfigurationReader;
import io.releasegate.configuration.PeopleDocument;
import io.releasegate.engine.FoundWorkspace;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.launch.sample.SampleClock;
import io.releasegate.launch.sample.SampleFiles;
import io.releasegate.launch.sample.SampleWorld;
import io.releasegate.launch.workspace.Platform;
import io.releasegate.model.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes workspaces of the sample world, with or without its history. */
public final class SampleWorkspace {
    private static final String PEOPLE = "people.yaml";
    private static final PersonId FOUNDER = new PersonId("tomas");

    private SampleWorkspace() {}

    /** Makes one in a folder that has none, and opens it. */
    static LocalWorkspace make(Path folder, Machine machine, Founding.Sample sample)
            throws FailureException {
        Machine home = sample.temporary() ? leavingNothing(folder, machine) : machine;
        return sample.history() ? withHistory(folder, home) : withoutHistory(folder, home);
    }

    /** The sample world as `init --sample` makes it: its history ends now. */
    public static LocalWorkspace withHistory(Path folder, Machine machine) throws FailureException {
        Instant now = machine.clock().instant();
        SampleClock clock = new SampleClock(now.minus(SampleWorld.AGE));
        try (LocalWorkspace young = found(folder, machine.at(clock))) {
            SampleWorld.play(
                    young.governance(),
                    statement -> StatementSignatures.sign(statement, young.keyring()),
                    clock,
                    now);
        }
        return LocalWorkspace.open(folder, machine);
    }

    /** Its people, environments and texts, and nothing released so far. */
    public static LocalWorkspace withoutHistory(Path folder, Machine machine)
            throws FailureException {
        return found(folder, machine);
    }

    private static LocalWorkspace found(Path folder, Machine machine) throws FailureException {
        LocalWorkspace made = LocalWorkspace.found(folder, sample(), machine);
        boolean whole = false;
        try {
            SampleFiles.writePolicies(made.files().policies());
            for (PeopleDocument.Entry person : people().people()) {
                made.signIn(person.id(), SampleWorld.PASSPHRASE.toCharArray());
            }
            whole = true;
            return made;
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.NotWritable(
                            "The sample policies cannot be written: " + e.getMessage() + "."));
        } finally {
            if (!whole) {
                made.close();
            }
        }
    }

    /** What is seen of a workspace that will be removed is remembered beside it. */
    private static Machine leavingNothing(Path folder, Machine machine) {
        Platform platform = machine.platform();
        Map<String, String> environment = new HashMap<>(platform.environment());
        environment.put(Platform.STATE_VARIABLE, folder.resolveSibling("state").toString());
        return new Machine(
                new Platform(platform.os(), platform.home(), environment),
                machine.clock(),
                machine.random(),
                machine.ids(),
                machine.owner());
    }

    private static NewWorkspace sample() {
        PeopleDocument people = people();
        Map<PersonId, char[]> passphrases = new HashMap<>();
        for (PeopleDocument.Entry person : people.people()) {
            passphrases.put(person.id(), SampleWorld.PASSPHRASE.toCharArray());
        }
        List<FoundWorkspace.Text> environments = new ArrayList<>();
        for (String name : SampleFiles.configuration()) {
            if (!name.equals(PEOPLE)) {
                environments.add(
                        new FoundWorkspace.Text(
                                name,
                                SampleFiles.configuration(name).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return new NewWorkspace(
                SampleWorld.TENANT, true, FOUNDER, people, passphrases, environments);
    }

    private static PeopleDocument people() {
        byte[] text = SampleFiles.configuration(PEOPLE).getBytes(StandardCharsets.UTF_8);
        if (ConfigurationReader.read(PEOPLE, text).document().orElseThrow()
                instanceof ConfigurationDocument.OfPeople document) {
            return document.people();
        }
        throw new IllegalStateException(PEOPLE + " of the sample world lists no people");
    }
}
