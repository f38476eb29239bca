package io.releasegate.launch;

import io.releasegate.engine.EngineParts;
import io.releasegate.engine.LocalEngine;
import io.releasegate.engine.StoreFailures;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.Health;
import io.releasegate.identity.Keyring;
import io.releasegate.identity.Keystore;
import io.releasegate.identity.SealingCost;
import io.releasegate.launch.workspace.HighWaterMark;
import io.releasegate.launch.workspace.Workspace;
import io.releasegate.launch.workspace.WorkspaceLock;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import io.releasegate.store.StoreException;
import io.releasegate.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A workspace that this process owns: its files, the engine on its database, and the keys of who is
 * signed in. Closing it lets others in.
 */
public final class LocalWorkspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalWorkspace.class);

    private final Workspace files;
    private final WorkspaceLock lock;
    private final Keystore keystore;
    private final Keyring keyring;
    private final Governance governance;

    private LocalWorkspace(
            Workspace files,
            WorkspaceLock lock,
            Keystore keystore,
            Keyring keyring,
            Governance governance) {
        this.files = files;
        this.lock = lock;
        this.keystore = keystore;
        this.keyring = keyring;
        this.governance = governance;
    }

    /**
     * Opens a workspace; nobody is signed in yet.
     *
     * @throws FailureException OwnedElsewhere, NotFound, NotWritable, Corrupt, NotSupported
     */
    public static LocalWorkspace open(Path folder, Machine machine) throws FailureException {
        return open(Workspace.open(folder), machine);
    }

    /** Makes a workspace in a folder that has none, and opens it. */
    public static LocalWorkspace found(Path folder, NewWorkspace wanted, Machine machine)
            throws FailureException {
        return open(Founding.in(folder, wanted, machine), machine);
    }

    private static LocalWorkspace open(Workspace files, Machine machine) throws FailureException {
        WorkspaceLock lock = files.lock(machine.owner());
        boolean opened = false;
        try {
            Store store = store(files);
            Keyring keyring = new Keyring();
            Keystore keystore = new Keystore(keys(files, machine), machine.random(), cost(files));
            HighWaterMark mark =
                    HighWaterMark.of(machine.platform().stateFolder(), files.id(), files.tenant());
            Governance governance =
                    new LocalEngine(
                            new EngineParts(
                                    files.tenant(),
                                    store,
                                    machine.clock(),
                                    machine.ids(),
                                    keyring,
                                    new FileMark(mark),
                                    "Local engine"));
            rememberSeen(governance, mark);
            opened = true;
            return new LocalWorkspace(files, lock, keystore, keyring, governance);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Whoever only reads has seen it, too; where that cannot be noted, reading goes on. */
    private static void rememberSeen(Governance governance, HighWaterMark mark) {
        Health health = governance.check();
        if (!health.ready()) {
            return;
        }
        try {
            mark.raise(health.head());
        } catch (FailureException e) {
            LOG.warn("Entry {} was read, but not remembered as seen", health.head().seq(), e);
        }
    }

    private static Store store(Workspace files) throws FailureException {
        try {
            return Stores.h2Founded(files.database(), files.tenant())
                    .orElseThrow(() -> notFounded(files));
        } catch (StoreException e) {
            throw new FailureException(unopened(e));
        }
    }

    /** What cannot even be opened has no broken place to look for. */
    private static Failure unopened(StoreException e) {
        return e.kind() == StoreException.Kind.CORRUPT
                ? new Failure.Corrupt(String.valueOf(e.getMessage()))
                : StoreFailures.of(e);
    }

    private static FailureException notFounded(Workspace files) {
        return new FailureException(
                new Failure.Corrupt(
                        "The workspace "
                                + files.folder()
                                + " has no ledger in its database: making it was interrupted, or"
                                + " the database is gone, cut off or overwritten. Nothing was"
                                + " touched. Put a good copy of "
                                + files.database()
                                + ".mv.db back, or make a new workspace elsewhere."));
    }

    /** Keys of samples are public and travel with the folder; others stay in the user's own. */
    static Path keys(Workspace files, Machine machine) {
        Path inside = sampleKeys(files);
        return Files.isDirectory(inside)
                ? inside
                : machine.platform().stateFolder().resolve("keys").resolve(files.id().value());
    }

    static Path sampleKeys(Workspace files) {
        return files.data().resolve("sample-keys");
    }

    private static SealingCost cost(Workspace files) {
        return Files.isDirectory(sampleKeys(files)) ? SealingCost.SAMPLE : SealingCost.NORMAL;
    }

    public Governance governance() {
        return governance;
    }

    public TenantId tenant() {
        return files.tenant();
    }

    public Workspace files() {
        return files;
    }

    /** The keys unlocked in this process; signs for those who are signed in. */
    public Keyring keyring() {
        return keyring;
    }

    /** Whether this is a sample, whose passphrases are public. */
    public boolean sample() {
        Health health = governance.check();
        return health.sample() || (!health.ready() && Files.isDirectory(sampleKeys(files)));
    }

    /**
     * Unlocks a person's key, so that they may act until this is closed.
     *
     * @throws FailureException NotPermitted where the passphrase is wrong or there is no key
     */
    public void signIn(PersonId person, char[] passphrase) throws FailureException {
        switch (keystore.open(person, passphrase)) {
            case Keystore.Opened.Unlocked key -> keyring.add(key);
            case Keystore.Opened.WrongPassphrase(String why) -> throw notPermitted(why);
            case Keystore.Opened.NoKeystore(String why) -> throw notPermitted(why);
            case Keystore.Opened.Unreadable(String why) -> throw notPermitted(why);
        }
    }

    private static FailureException notPermitted(String sentence) {
        return new FailureException(new Failure.NotPermitted(sentence));
    }

    /**
     * Makes a key for a person on this machine. It speaks for them once it is enrolled.
     *
     * @return the public part in the form that people documents hold
     */
    public String createKey(PersonId person, char[] passphrase) throws FailureException {
        try {
            return keystore.create(person, passphrase).publicKey();
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.NotWritable(
                            "The key of \"" + person + "\" cannot be made: " + e.getMessage()));
        }
    }

    /** The configuration files people edit; they decide nothing. */
    public List<Configurations.Proposal> proposals() throws FailureException {
        return Proposals.in(files.proposals());
    }

    /** Whether the person has a key on this machine. */
    public Optional<Path> keyFile(PersonId person) {
        return Optional.of(keystore.file(person)).filter(Files::exists);
    }

    @Override
    public void close() {
        try {
            governance.close();
        } finally {
            lock.close();
        }
    }
}
