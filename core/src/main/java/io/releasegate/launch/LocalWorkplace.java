package io.releasegate.launch;

import io.releasegate.cli.Workplace;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.launch.sample.SampleWorld;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An owned workspace as the command line sees it. */
final class LocalWorkplace implements Workplace {
    private final LocalWorkspace workspace;

    LocalWorkplace(LocalWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Governance governance() {
        return workspace.governance();
    }

    @Override
    public TenantId tenant() {
        return workspace.tenant();
    }

    @Override
    public Path directory() {
        return workspace.files().folder();
    }

    @Override
    public Path policies() {
        return workspace.files().policies();
    }

    @Override
    public Optional<String> publicPassphrase() {
        return workspace.sample() ? Optional.of(SampleWorld.PASSPHRASE) : Optional.empty();
    }

    @Override
    public Signer signIn(PersonId person, char[] passphrase) throws FailureException {
        workspace.signIn(person, passphrase);
        return this::sign;
    }

    private SignedStatement sign(ApprovalStatement statement) throws FailureException {
        if (!workspace.keyring().keyOf(statement.person()).equals(Optional.of(statement.key()))) {
            throw new FailureException(
                    new Failure.NotPermitted(
                            "The key "
                                    + statement.key()
                                    + " of "
                                    + statement.person()
                                    + " is not on this machine. Sign where it is."));
        }
        return StatementSignatures.sign(statement, workspace.keyring());
    }

    @Override
    public String createKey(PersonId person, char[] passphrase) throws FailureException {
        return workspace.createKey(person, passphrase);
    }

    @Override
    public List<Configurations.Proposal> proposals() throws FailureException {
        return workspace.proposals();
    }

    @Override
    public void close() {
        workspace.close();
    }
}
