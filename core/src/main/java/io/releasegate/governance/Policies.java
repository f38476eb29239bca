package io.releasegate.governance;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.util.List;
import java.util.Optional;

/** Texts and the versions they make. */
public interface Policies {

    /**
     * A text to hand in.
     *
     * @param bytes exactly as they are on disk
     * @param fileName for people and for the positions in diagnostics
     */
    record SubmitText(byte[] bytes, String fileName, Optional<Submission.Origin> origin) {}

    /**
     * What a submission led to.
     *
     * @param findings lint of this text alone
     * @param blockedIn environments that these findings keep it out of
     * @param unchanged whether the subject already had this snapshot
     */
    record Submitted(
            Submission submission,
            List<Diagnostic> findings,
            List<EnvironmentId> blockedIn,
            boolean unchanged) {
        public Submitted {
            findings = List.copyOf(findings);
            blockedIn = List.copyOf(blockedIn);
        }
    }

    /** Text with lint errors may be submitted; text that cannot be read may not. */
    Outcome<Submitted> submit(CommandContext context, SubmitText text);

    /** Every submission, newest first; of one subject where given. */
    Known<Submission> submissions(Optional<Subject> subject, AsOf asOf) throws FailureException;

    /** The bytes behind a source hash, verified against it. */
    byte[] source(Sha256 source) throws FailureException;

    /** The canonical snapshot behind its hash, verified against it. */
    byte[] snapshot(Sha256 snapshot) throws FailureException;
}
