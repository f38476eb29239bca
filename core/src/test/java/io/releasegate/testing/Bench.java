package io.releasegate.testing;

import io.releasegate.governance.Governance;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;

/** A founded backend with the {@link Cast} signed in, and what a test needs to act on it. */
public interface Bench extends AutoCloseable {

    Governance governance();

    TenantId tenant();

    TestClock clock();

    CommandId nextCommand();

    /** Signs with the key of the person the statement names. */
    SignedStatement sign(ApprovalStatement statement);

    /** Signs with somebody else's key. */
    SignedStatement signAs(PersonId signer, ApprovalStatement statement);

    void signOut(PersonId person);

    @Override
    void close();
}
