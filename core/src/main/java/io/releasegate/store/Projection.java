package io.releasegate.store;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.version.Subject;
import io.releasegate.store.StoreException.Kind;
import java.util.Optional;

/**
 * Carries an event over to the tables of releases and pointers. It copies what events say; whether
 * they may be said was decided before.
 */
final class Projection {
    private final JdbcWriter writer;
    private final Sql sql;
    private final String tenant;

    Projection(JdbcWriter writer) {
        this.writer = writer;
        this.sql = writer.sql;
        this.tenant = writer.tenant.value();
    }

    void apply(LedgerEvent event) throws StoreException {
        switch (event) {
            case LedgerEvent.WorkspaceFounded e -> found(e);
            case LedgerEvent.ReleaseCreated e ->
                    insert(e.release(), e.subject(), e.environment(), e.lifecycle());
            case LedgerEvent.ApprovalRequested e -> enter(e.release(), e.lifecycle());
            case LedgerEvent.ApprovalGiven e -> enter(e.release(), e.lifecycle());
            case LedgerEvent.ReleaseRejected e -> enter(e.release(), Lifecycle.REJECTED);
            case LedgerEvent.ReleaseScheduled e -> enter(e.release(), Lifecycle.SCHEDULED);
            case LedgerEvent.ReleaseActivated e -> activate(e);
            case LedgerEvent.ReleaseSuperseded e -> enter(e.release(), Lifecycle.SUPERSEDED);
            case LedgerEvent.ReleaseRolledBack e -> enter(e.release(), Lifecycle.ROLLED_BACK);
            case LedgerEvent.ReleaseHeld e -> enter(e.release(), Lifecycle.AWAITING_APPROVAL);
            case LedgerEvent.ReleaseCancelled e -> enter(e.release(), Lifecycle.CANCELLED);
            case LedgerEvent.VersionSubmitted e -> {}
            case LedgerEvent.RollbackConfirmed e -> {}
            case LedgerEvent.CommandRefused e -> {}
            case LedgerEvent.SecurityNoted e -> {}
        }
    }

    private void found(LedgerEvent.WorkspaceFounded founded) throws StoreException {
        for (LedgerEvent.WorkspaceFounded.FoundingDocument document : founded.documents()) {
            insert(document.release(), document.subject(), Environment.GLOBAL, Lifecycle.ACTIVE);
            pointFirst(document.subject(), Environment.GLOBAL, document.release());
        }
    }

    private void insert(
            ReleaseId release, Subject subject, EnvironmentId environment, Lifecycle lifecycle)
            throws StoreException {
        sql.update(
                "INSERT INTO release_state (tenant, release_id, subject, environment, lifecycle)"
                        + " VALUES (?, ?, ?, ?, ?)",
                tenant,
                release.value(),
                subject.key(),
                environment.value(),
                lifecycle.name());
    }

    private void enter(ReleaseId release, Lifecycle lifecycle) throws StoreException {
        int changed =
                sql.update(
                        "UPDATE release_state SET lifecycle = ?"
                                + " WHERE tenant = ? AND release_id = ?",
                        lifecycle.name(),
                        tenant,
                        release.value());
        if (changed != 1) {
            throw unknown(release);
        }
    }

    /**
     * Moves the pointer. The replaced release stops being ACTIVE here, so that its own end event
     * (superseded or rolled back) may come before or after this one.
     */
    private void activate(LedgerEvent.ReleaseActivated event) throws StoreException {
        Place place = place(event.release());
        movePointer(place, event);
        if (event.replaced().isPresent()) {
            sql.update(
                    "UPDATE release_state SET lifecycle = ?"
                            + " WHERE tenant = ? AND release_id = ? AND lifecycle = ?",
                    Lifecycle.SUPERSEDED.name(),
                    tenant,
                    event.replaced().get().value(),
                    Lifecycle.ACTIVE.name());
        }
        enter(event.release(), Lifecycle.ACTIVE);
    }

    private record Place(Subject subject, EnvironmentId environment) {}

    private Place place(ReleaseId release) throws StoreException {
        return sql.one(
                        row ->
                                new Place(
                                        Subject.parse(row.getString(1)),
                                        new EnvironmentId(row.getString(2))),
                        "SELECT subject, environment FROM release_state"
                                + " WHERE tenant = ? AND release_id = ?",
                        tenant,
                        release.value())
                .orElseThrow(() -> unknown(release));
    }

    private void movePointer(Place place, LedgerEvent.ReleaseActivated event)
            throws StoreException {
        Optional<StoreReader.PointerRow> now = writer.pointer(place.subject(), place.environment());
        long version = now.map(StoreReader.PointerRow::version).orElse(0L);
        Optional<ReleaseId> active = now.map(StoreReader.PointerRow::release);
        if (version != event.pointerVersion() - 1 || !active.equals(event.replaced())) {
            throw stale(place, version, active);
        }
        if (now.isEmpty()) {
            pointFirst(place.subject(), place.environment(), event.release());
            return;
        }
        int moved =
                sql.update(
                        "UPDATE active_pointer SET release_id = ?, version = ? WHERE tenant = ?"
                                + " AND subject = ? AND environment = ? AND version = ?",
                        event.release().value(),
                        event.pointerVersion(),
                        tenant,
                        place.subject().key(),
                        place.environment().value(),
                        version);
        if (moved != 1) {
            throw stale(place, version, active);
        }
    }

    private void pointFirst(Subject subject, EnvironmentId environment, ReleaseId release)
            throws StoreException {
        sql.update(
                "INSERT INTO active_pointer (tenant, subject, environment, release_id, version)"
                        + " VALUES (?, ?, ?, ?, 1)",
                tenant,
                subject.key(),
                environment.value(),
                release.value());
    }

    private static StoreException stale(Place place, long version, Optional<ReleaseId> active) {
        return new StoreException(
                Kind.STALE,
                "The active pointer of %s in %s moved meanwhile: it made %d moves and names %s."
                        .formatted(
                                place.subject().key(),
                                place.environment(),
                                version,
                                active.map(ReleaseId::value).orElse("nothing")));
    }

    private static StoreException unknown(ReleaseId release) {
        return new StoreException(
                Kind.CORRUPT, "Release " + release + " is not in the table of releases.");
    }
}
