package io.releasegate.model.release;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * A version placed, or to be placed, in one environment.
 *
 * @param snapshot the version's hash
 * @param source hash of the submitted bytes that people review
 * @param base the release that was ACTIVE here when it was asked for: what approvals are against
 * @param origin the release it was promoted from, or that a rollback restores
 * @param request the present round of asking for approval; empty where none was needed so far
 * @param reason why, in the requester's words; may be empty
 * @param confirmBy the instant until which another person has to confirm a rollback without
 *     approval; empty when nothing is due
 */
public record Release(
        ReleaseId id,
        Subject subject,
        EnvironmentId environment,
        Sha256 snapshot,
        Sha256 source,
        ReleaseKind kind,
        Lifecycle lifecycle,
        PersonId requester,
        Instant createdAt,
        Optional<ReleaseId> base,
        Optional<ReleaseId> origin,
        Optional<RequestId> request,
        Optional<Instant> effectiveAt,
        Optional<Instant> activatedAt,
        Optional<Instant> endedAt,
        Optional<Hold> hold,
        Optional<String> changeTicket,
        String reason,
        Optional<Instant> confirmBy) {}
