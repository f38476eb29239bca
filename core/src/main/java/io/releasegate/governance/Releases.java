package io.releasegate.governance;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.explain.Explanation;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Versions on their way through the environments. */
public interface Releases {

    /** How far a new release should go at once. */
    enum Wish {
        /** Stay where the rules put it: DRAFT or AWAITING_APPROVAL. */
        PLACE,
        /** Be SCHEDULED for the given instant once nothing is missing. */
        SCHEDULE,
        /** Be ACTIVE at once under all checks; what is missing leaves it waiting. */
        ACTIVATE
    }

    /** Places a version of a subject, by snapshot hash, in an environment named by any alias. */
    record Create(
            Subject subject,
            String environment,
            Sha256 snapshot,
            Wish wish,
            Optional<Instant> effectiveAt) {}

    /** Places what is active in one environment in another. */
    record Promote(
            Subject subject, String from, String to, Wish wish, Optional<Instant> effectiveAt) {}

    /** Places again what another release had made active here before. */
    record Rollback(Subject subject, String environment, ReleaseId to) {}

    /**
     * A release and, where the wish could not be met, what is missing.
     *
     * @param missing empty when the wish was met
     */
    record Placed(Release release, List<Reason> missing) {
        public Placed {
            missing = List.copyOf(missing);
        }
    }

    /** What one run of the scheduler did. */
    record SchedulerRun(Instant evaluatedAt, List<Release> activated, List<Release> held) {
        public SchedulerRun {
            activated = List.copyOf(activated);
            held = List.copyOf(held);
        }
    }

    /** The pointer with what it points at. */
    record Active(ActivePointer pointer, Release release) {}

    /**
     * A line of a subject's history: a release in its present state, or a refused command.
     *
     * @param at when it entered its present state, or was refused
     * @param replaced what was active there before it
     * @param approvedBy whose approvals counted
     * @param entry hash of the ledger entry behind the line
     * @param seq its number
     */
    record HistoryLine(
            Instant at,
            EnvironmentId environment,
            Optional<Release> release,
            Optional<Sha256> replaced,
            PersonId who,
            List<PersonId> approvedBy,
            String reason,
            List<Reason> refusal,
            Sha256 entry,
            long seq) {
        public HistoryLine {
            approvedBy = List.copyOf(approvedBy);
            refusal = List.copyOf(refusal);
        }
    }

    /** Narrows a list; empty members match everything. */
    record Filter(
            Optional<Subject> subject, Optional<EnvironmentId> environment, boolean openOnly) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), false);
    }

    Outcome<Placed> create(CommandContext context, Create create);

    Outcome<Placed> promote(CommandContext context, Promote promote);

    /** Asks for approval: of a draft that needs it by now, or of a held release anew. */
    Outcome<Release> request(CommandContext context, ReleaseId release);

    Outcome<Release> schedule(CommandContext context, ReleaseId release, Instant effectiveAt);

    /** Moves the pointer, if every check holds now. */
    Outcome<Release> activate(CommandContext context, ReleaseId release);

    Outcome<Placed> rollback(CommandContext context, Rollback rollback);

    Outcome<Release> cancel(CommandContext context, ReleaseId release);

    /** Activates what is due, oldest first, on behalf of the requesters; idempotent. */
    Outcome<SchedulerRun> runScheduler(CommandContext context);

    /** What a run at that instant would do; records nothing. */
    SchedulerRun previewScheduler(Instant at) throws FailureException;

    Known<Release> list(Filter filter, AsOf asOf) throws FailureException;

    Release find(ReleaseId release, AsOf asOf) throws FailureException;

    /** The pointer, checked against the ledger; a contradiction is Failure.Corrupt. */
    Optional<Active> active(Subject subject, EnvironmentId environment, AsOf asOf)
            throws FailureException;

    Known<HistoryLine> history(Subject subject, AsOf asOf) throws FailureException;

    /**
     * Whether the named version may become active in the environment for this person now. Without a
     * version: the open release there, else what is active in the environment it promotes from.
     */
    Explanation explain(
            PersonId person, Subject subject, String environment, Optional<Sha256> version)
            throws FailureException;

    /** The same about one release. */
    Explanation explain(PersonId person, ReleaseId release) throws FailureException;
}
