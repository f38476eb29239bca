package io.releasegate.store;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events for store tests. */
final class StoreEvents {
    static final PersonId MIRA = new PersonId("mira");
    static final Subject SUBJECT = new Subject.Policy("payments-gate");
    static final EnvironmentId PROD = new EnvironmentId("prod");
    static final Instant NOW = Instant.parse("2026-02-12T08:31:52.613456Z");

    private StoreEvents() {}

    static LedgerEvent created(String release) {
        return new LedgerEvent.ReleaseCreated(
                new ReleaseId(release),
                SUBJECT,
                PROD,
                Sha256.ZERO,
                Sha256.ZERO,
                ReleaseKind.FORWARD,
                Lifecycle.DRAFT,
                MIRA,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "because");
    }

    static LedgerEvent activated(String release, Optional<String> replaced, long version) {
        return new LedgerEvent.ReleaseActivated(
                new ReleaseId(release),
                replaced.map(ReleaseId::new),
                version,
                MIRA,
                Optional.empty());
    }

    static LedgerEvent refused() {
        return new LedgerEvent.CommandRefused(
                "activate", "r1", Optional.of(PROD), List.of(new Reason("STALE", "It moved.")));
    }
}
