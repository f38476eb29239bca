package io.releasegate.ledger;

import io.releasegate.model.event.LedgerEvent;
import java.util.Optional;

/** The stable words under which events are recorded. Never renamed: old ledgers carry them. */
public enum EventType {
    WORKSPACE_FOUNDED,
    VERSION_SUBMITTED,
    RELEASE_CREATED,
    APPROVAL_REQUESTED,
    APPROVAL_GIVEN,
    RELEASE_REJECTED,
    RELEASE_SCHEDULED,
    RELEASE_ACTIVATED,
    RELEASE_SUPERSEDED,
    RELEASE_ROLLED_BACK,
    RELEASE_HELD,
    RELEASE_CANCELLED,
    ROLLBACK_CONFIRMED,
    COMMAND_REFUSED,
    SECURITY_EVENT;

    /** The word for an event. */
    public static EventType of(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.WorkspaceFounded e -> WORKSPACE_FOUNDED;
            case LedgerEvent.VersionSubmitted e -> VERSION_SUBMITTED;
            case LedgerEvent.ReleaseCreated e -> RELEASE_CREATED;
            case LedgerEvent.ApprovalRequested e -> APPROVAL_REQUESTED;
            case LedgerEvent.ApprovalGiven e -> APPROVAL_GIVEN;
            case LedgerEvent.ReleaseRejected e -> RELEASE_REJECTED;
            case LedgerEvent.ReleaseScheduled e -> RELEASE_SCHEDULED;
            case LedgerEvent.ReleaseActivated e -> RELEASE_ACTIVATED;
            case LedgerEvent.ReleaseSuperseded e -> RELEASE_SUPERSEDED;
            case LedgerEvent.ReleaseRolledBack e -> RELEASE_ROLLED_BACK;
            case LedgerEvent.ReleaseHeld e -> RELEASE_HELD;
            case LedgerEvent.ReleaseCancelled e -> RELEASE_CANCELLED;
            case LedgerEvent.RollbackConfirmed e -> ROLLBACK_CONFIRMED;
            case LedgerEvent.CommandRefused e -> COMMAND_REFUSED;
            case LedgerEvent.SecurityNoted e -> SECURITY_EVENT;
        };
    }

    /** The inverse of {@link #name()}; empty for a word this version does not know. */
    public static Optional<EventType> parse(String word) {
        for (EventType type : values()) {
            if (type.name().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
