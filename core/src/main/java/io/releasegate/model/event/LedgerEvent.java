package io.releasegate.model.event;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import io.releasegate.model.version.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened. Replaying all of them in order rebuilds every pointer, release, approval
 * and configuration; who and when stand in the ledger entry that carries the event.
 */
public sealed interface LedgerEvent {

    /** What the entry is about: a subject key, a release id or the tenant. */
    String about();

    /**
     * Entry 1: who founded the workspace, with which configuration, under which root key.
     *
     * @param documents configuration in force from the start, by subject
     * @param rootKey public part of the workspace root, hex
     * @param signature by the root key over the canonical payload without this member, hex
     */
    record WorkspaceFounded(
            TenantId tenant,
            boolean sample,
            PersonId founder,
            List<FoundingDocument> documents,
            String rootKey,
            String signature)
            implements LedgerEvent {
        public WorkspaceFounded {
            documents = List.copyOf(documents);
        }

        /** A configuration document active from entry 1 on, under this release id. */
        public record FoundingDocument(
                Subject subject, ReleaseId release, Sha256 source, Sha256 snapshot) {}

        @Override
        public String about() {
            return tenant.value();
        }
    }

    /** A text of a policy or configuration document was handed in. */
    record VersionSubmitted(Submission submission) implements LedgerEvent {
        @Override
        public String about() {
            return submission.subject().key();
        }
    }

    /**
     * A release came into being.
     *
     * @param lifecycle DRAFT, or AWAITING_APPROVAL with a request
     */
    record ReleaseCreated(
            ReleaseId release,
            Subject subject,
            EnvironmentId environment,
            Sha256 snapshot,
            Sha256 source,
            ReleaseKind kind,
            Lifecycle lifecycle,
            PersonId requester,
            Optional<ReleaseId> base,
            Optional<ReleaseId> origin,
            Optional<RequestId> request,
            Optional<Instant> effectiveAt,
            Optional<String> changeTicket,
            String reason)
            implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /**
     * Approval was asked for, first or anew; earlier approvals of this release no longer count.
     *
     * @param lifecycle AWAITING_APPROVAL, or READY where none is needed any more
     */
    record ApprovalRequested(
            ReleaseId release, RequestId request, Optional<ReleaseId> base, Lifecycle lifecycle)
            implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** An approval was accepted; the lifecycle is what the release is in afterwards. */
    record ApprovalGiven(ReleaseId release, SignedStatement signed, Lifecycle lifecycle)
            implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** A rejection was accepted, which ends the release. */
    record ReleaseRejected(ReleaseId release, SignedStatement signed) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** The release acts by itself at that instant, if it still may. */
    record ReleaseScheduled(ReleaseId release, Instant effectiveAt) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /**
     * The pointer moved to this release.
     *
     * @param replaced what was active there before
     * @param pointerVersion the pointer's number of moves including this one
     * @param onBehalfOf the requester when automation acted, else the actor
     * @param confirmBy set when another person has to confirm this rollback until then
     */
    record ReleaseActivated(
            ReleaseId release,
            Optional<ReleaseId> replaced,
            long pointerVersion,
            PersonId onBehalfOf,
            Optional<Instant> confirmBy)
            implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** Another release became active in this one's place. */
    record ReleaseSuperseded(ReleaseId release, ReleaseId by) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** A rollback took this release's place. */
    record ReleaseRolledBack(ReleaseId release, ReleaseId by) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** It could not move and waits for people: back to AWAITING_APPROVAL with the reason. */
    record ReleaseHeld(ReleaseId release, Hold hold) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** Withdrawn by a person. */
    record ReleaseCancelled(ReleaseId release, String reason) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /** A rollback that went without approval was accepted by another person. */
    record RollbackConfirmed(ReleaseId release, SignedStatement signed) implements LedgerEvent {
        @Override
        public String about() {
            return release.value();
        }
    }

    /**
     * A command was refused; nothing else changed.
     *
     * @param command the operation's name, such as {@code activate}
     * @param target a subject key or release id
     */
    record CommandRefused(
            String command,
            String target,
            Optional<EnvironmentId> environment,
            List<Reason> reasons)
            implements LedgerEvent {
        public CommandRefused {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String about() {
            return target;
        }
    }

    /**
     * A privileged operation was done or tried, for those who watch.
     *
     * @param action such as {@code policy_release_activate}
     */
    record SecurityNoted(
            String action, String targetType, String target, Map<String, String> details)
            implements LedgerEvent {
        public SecurityNoted {
            details = Map.copyOf(details);
        }

        @Override
        public String about() {
            return target;
        }
    }
}
