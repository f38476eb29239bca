package io.releasegate.launch;

import io.releasegate.configuration.PeopleDocument;
import io.releasegate.engine.FoundWorkspace;
import io.releasegate.engine.StoreFailures;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.identity.Keystore;
import io.releasegate.launch.workspace.HighWaterMark;
import io.releasegate.launch.workspace.Workspace;
import io.releasegate.launch.workspace.WorkspaceId;
import io.releasegate.launch.workspace.WorkspaceLock;
import io.releasegate.model.PersonId;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;

/** Makes a workspace: its folder, a key for everybody and for the workspace itself, entry 1. */
final class Founding {
    /** Whose key signs entry 1; not a person, so that it can never act. */
    private static final PersonId ROOT = new PersonId("workspace-root");

    private final Workspace files;
    private final NewWorkspace wanted;
    private final Machine machine;
    private final Keystore keystore;

    private Founding(Workspace files, NewWorkspace wanted, Machine machine) {
        this.files = files;
        this.wanted = wanted;
        this.machine = machine;
        this.keystore =
                new Keystore(
                        LocalWorkspace.keys(files, machine), machine.random(), wanted.sealing());
    }

    static Workspace in(Path folder, NewWorkspace wanted, Machine machine) throws FailureException {
        WorkspaceId id = new WorkspaceId(machine.ids().next());
        Workspace files = Workspace.create(folder, id, wanted.tenant());
        try (WorkspaceLock _ = files.lock(machine.owner())) {
            if (wanted.sample()) {
                Files.createDirectories(LocalWorkspace.sampleKeys(files));
            }
            new Founding(files, wanted, machine).found();
            return files;
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.NotWritable(
                            "The keys of the new workspace cannot be written: " + e.getMessage()));
        }
    }

    private void found() throws FailureException, IOException {
        PeopleDocument people = withKeys();
        KeyPair root = rootKey();
        List<FoundWorkspace.Text> texts = new ArrayList<>(wanted.environments());
        texts.add(
                new FoundWorkspace.Text(
                        "people.yaml", people.toYaml().getBytes(StandardCharsets.UTF_8)));
        record(texts, root);
        for (FoundWorkspace.Text text : texts) {
            Proposals.write(files.proposals(), text.fileName(), text.bytes());
        }
    }

    private PeopleDocument withKeys() throws IOException {
        List<PeopleDocument.Entry> people = new ArrayList<>();
        for (PeopleDocument.Entry entry : wanted.people().people()) {
            Keystore.Entry key = keystore.create(entry.id(), passphrase(entry.id()));
            people.add(
                    new PeopleDocument.Entry(
                            entry.id(),
                            entry.name(),
                            entry.grants(),
                            List.of(new PeopleDocument.Key(key.key(), key.publicKey(), false))));
        }
        return new PeopleDocument(people);
    }

    /** Sealed with the founder's passphrase: later checkpoints will need it again. */
    private KeyPair rootKey() throws IOException {
        char[] passphrase = passphrase(wanted.founder());
        keystore.create(ROOT, passphrase);
        if (keystore.open(ROOT, passphrase) instanceof Keystore.Opened.Unlocked root) {
            return new KeyPair(root.publicKey(), root.privateKey());
        }
        throw new IOException("the key of the workspace cannot be read back");
    }

    private char[] passphrase(PersonId person) {
        char[] passphrase = wanted.passphrases().get(person);
        if (passphrase == null) {
            throw new IllegalArgumentException("no passphrase was given for " + person);
        }
        return passphrase;
    }

    private void record(List<FoundWorkspace.Text> texts, KeyPair root) throws FailureException {
        FoundWorkspace.Founding founding =
                new FoundWorkspace.Founding(
                        wanted.tenant(), wanted.sample(), wanted.founder(), texts);
        try (Store store = Stores.h2(files.database(), files.tenant())) {
            LedgerHead head =
                    FoundWorkspace.in(
                            store, founding, root, machine.clock().instant(), machine.ids());
            HighWaterMark.of(machine.platform().stateFolder(), files.id(), files.tenant())
                    .raise(head);
        } catch (StoreException e) {
            throw new FailureException(StoreFailures.of(e));
        }
    }
}
