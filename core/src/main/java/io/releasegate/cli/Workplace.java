package io.releasegate.cli;

import io.releasegate.governance.Configurations;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An opened workspace: the port behind it, its files, and the keys of its people. */
public interface Workplace extends AutoCloseable {

    Governance governance();

    TenantId tenant();

    Path directory();

    /** The folder with the policy texts people work on. */
    Path policies();

    /** The passphrase that everybody knows; empty where the workspace is not a sample. */
    Optional<String> publicPassphrase();

    /** Unlocks the person's key, so that they may act until the workspace is closed. */
    Signer signIn(PersonId person, char[] passphrase) throws FailureException;

    /**
     * Makes a key for a person on this machine. It speaks for them once enrolled.
     *
     * @return the public part, as {@code people enroll} hands it in
     */
    String createKey(PersonId person, char[] passphrase) throws FailureException;

    /** The configuration files people edit; they decide nothing. */
    List<Configurations.Proposal> proposals() throws FailureException;

    @Override
    void close();

    /** A person's unlocked key. */
    interface Signer {
        SignedStatement sign(ApprovalStatement statement) throws FailureException;
    }
}
