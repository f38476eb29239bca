package io.releasegate.model.version;

import io.releasegate.model.PersonId;
import io.releasegate.model.Sha256;
import io.releasegate.model.SubmissionId;
import java.time.Instant;
import java.util.Optional;

/**
 * One act of handing in a text. The bytes are kept under their own hash, so that the exact text
 * behind a snapshot can always be shown.
 *
 * @param source hash of the bytes as submitted
 * @param snapshot hash of the canonical snapshot; equal for texts that differ in comments only
 * @param fileName the name it was submitted under, for people
 */
public record Submission(
        SubmissionId id,
        Subject subject,
        Sha256 source,
        Sha256 snapshot,
        PersonId submitter,
        Instant at,
        String fileName,
        Optional<Origin> origin) {

    /** Where the text came from; {@code dirty} means it differed from that commit. */
    public record Origin(String repository, String commit, String path, boolean dirty) {}
}
