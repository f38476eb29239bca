package io.releasegate.app.boot;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.identity.StatementSignatures;
import io.releasegate.launch.LocalWorkspace;
import io.releasegate.model.PersonId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;

/** The keys unlocked in this console. Thread-safe; everything here may block. */
final class Signers {
    private final LocalWorkspace workspace;

    Signers(LocalWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Unlocks a person's key; does nothing when it is unlocked already. */
    synchronized void signIn(PersonId person, char[] passphrase) throws FailureException {
        if (workspace.keyring().keyOf(person).isEmpty()) {
            workspace.signIn(person, passphrase);
        }
    }

    SignedStatement sign(ApprovalStatement statement) throws FailureException {
        if (workspace.keyring().keyOf(statement.person()).isEmpty()) {
            throw new FailureException(
                    new Failure.NotPermitted(
                            "The key of \""
                                    + statement.person()
                                    + "\" is not unlocked in this console."));
        }
        return StatementSignatures.sign(statement, workspace.keyring());
    }
}
