package io.releasegate.governance;

import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signed statements about releases. There is no approval by id alone. */
public interface Approvals {

    /** The part of the inbox an item belongs to, for one person. */
    enum Box {
        MINE,
        WAITING_ON_OTHERS,
        DONE
    }

    /**
     * One request.
     *
     * @param given statements that count now
     * @param needed how many different people are needed
     * @param expiresAt when the first given approval expires
     * @param excluded why the person asking cannot decide it; empty when they can
     * @param drift what moved since it was asked for; empty when nothing did
     * @param confirmation whether it is a rollback to be confirmed after the fact
     */
    record Item(
            Release release,
            Box box,
            List<SignedStatement> given,
            int needed,
            Optional<Instant> expiresAt,
            Optional<String> excluded,
            Optional<String> drift,
            boolean confirmation,
            Explanation explanation) {
        public Item {
            given = List.copyOf(given);
        }
    }

    Known<Item> inbox(PersonId person, AsOf asOf) throws FailureException;

    /** The exact statement this person would sign now. Says why not where they cannot. */
    Outcome<ApprovalStatement> statement(
            CommandContext context,
            ReleaseId release,
            ApprovalStatement.Verdict verdict,
            String justification);

    /** Hands in a signed statement. A counted approval never activates. */
    Outcome<Release> submit(CommandContext context, SignedStatement signed);

    /** Statements accepted for a release, oldest first, whether or not they still count. */
    List<SignedStatement> given(ReleaseId release) throws FailureException;
}
