package io.releasegate.model.approval;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.KeyId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Exactly what a person signs. Anything that moves after it was issued makes it worthless, because
 * the engine compares every member again when the pointer moves.
 *
 * @param snapshot the version under review
 * @param source hash of the submitted bytes under review
 * @param base snapshot hash of what was active in the environment at request time, if anything
 * @param shown digest of the difference the person was shown before signing
 * @param justification never blank; at least 20 characters for environments of kind production
 */
public record ApprovalStatement(
        TenantId tenant,
        ReleaseId release,
        RequestId request,
        Subject subject,
        EnvironmentId environment,
        Sha256 source,
        Sha256 snapshot,
        Optional<Sha256> base,
        Verdict verdict,
        String justification,
        Sha256 shown,
        PersonId person,
        KeyId key,
        Instant issuedAt,
        Instant expiresAt) {

    /** What the person says. */
    public enum Verdict {
        APPROVE,
        REJECT,
        /** Accepts, after the fact, a rollback that went without approval. */
        CONFIRM
    }
}
