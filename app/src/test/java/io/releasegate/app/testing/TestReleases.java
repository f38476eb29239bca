package io.releasegate.app.testing;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.Optional;

/** Releases for tests of views, told by what differs. */
public final class TestReleases {
    /** The moment of the pictures. */
    public static final Instant NOW = Instant.parse("2026-11-19T14:50:12Z");

    private TestReleases() {}

    /** A digest made of one repeated digit pair. */
    public static Sha256 hash(String twoDigits) {
        return new Sha256(twoDigits.repeat(32));
    }

    /** A release of {@code subject} whose hashes are made of the digits. */
    public static Release of(
            String id, String subject, String environment, String digits, Lifecycle lifecycle) {
        return new Release(
                new ReleaseId(id),
                new Subject.Policy(subject),
                new EnvironmentId(environment),
                hash(digits),
                hash(digits),
                ReleaseKind.FORWARD,
                lifecycle,
                new PersonId("mira"),
                NOW.minusSeconds(7200),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RequestId("request-" + id)),
                Optional.empty(),
                lifecycle == Lifecycle.ACTIVE
                        ? Optional.of(NOW.minusSeconds(3600))
                        : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Q4 soak rule agreed with security, RISK-2291",
                Optional.empty());
    }

    /** The same release against a base. */
    public static Release onBase(Release release, String base) {
        return new Release(
                release.id(),
                release.subject(),
                release.environment(),
                release.snapshot(),
                release.source(),
                release.kind(),
                release.lifecycle(),
                release.requester(),
                release.createdAt(),
                Optional.of(new ReleaseId(base)),
                release.origin(),
                release.request(),
                release.effectiveAt(),
                release.activatedAt(),
                release.endedAt(),
                release.hold(),
                release.changeTicket(),
                release.reason(),
                release.confirmBy());
    }
}
