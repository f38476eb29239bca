package io.releasegate.release;

import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.util.Optional;
import org.pcollections.PVector;

/** Applies one event. It records what happened and refuses only what cannot have happened. */
final class WorldFold {
    private final LedgerEntry entry;
    private final Contents contents;
    private Optional<LedgerEvent.WorkspaceFounded> founding;
    private ReleaseBook releases;
    private PointerBook pointers;
    private SubmissionBook submissions;
    private ConfigurationInForce configuration;
    private PVector<Refusal> refusals;

    private WorldFold(World before, LedgerEntry entry, Contents contents) {
        this.entry = entry;
        this.contents = contents;
        this.founding = before.founding;
        this.releases = before.releases;
        this.pointers = before.pointers;
        this.submissions = before.submissions;
        this.configuration = before.configuration;
        this.refusals = before.refusals;
    }

    static World fold(World before, LedgerEntry entry, LedgerEvent event, Contents contents) {
        if (entry.seq() != before.head().seq() + 1) {
            throw new ContradictionException(
                    "entry " + entry.seq() + " cannot follow entry " + before.head().seq());
        }
        WorldFold fold = new WorldFold(before, entry, contents);
        fold.apply(event);
        return new World(
                fold.founding,
                new LedgerHead(entry.seq(), entry.hash(), entry.at()),
                fold.releases,
                fold.pointers,
                fold.submissions,
                fold.configuration,
                fold.refusals);
    }

    private void apply(LedgerEvent event) {
        switch (event) {
            case LedgerEvent.WorkspaceFounded founded -> found(founded);
            case LedgerEvent.VersionSubmitted e -> submissions = submissions.plus(e.submission());
            case LedgerEvent.ReleaseCreated e ->
                    releases = releases.create(Transitions.created(e, entry), entry);
            case LedgerEvent.ApprovalRequested e -> {
                put(Transitions.requested(known(e.release()), e, entry));
                releases = releases.requestedBy(e.release(), entry);
            }
            case LedgerEvent.ApprovalGiven e -> {
                put(Transitions.to(known(e.release()), e.lifecycle(), entry));
                give(e.release(), e.signed());
            }
            case LedgerEvent.ReleaseRejected e -> {
                put(Transitions.to(known(e.release()), Lifecycle.REJECTED, entry));
                give(e.release(), e.signed());
            }
            case LedgerEvent.ReleaseScheduled e ->
                    put(Transitions.scheduled(known(e.release()), e.effectiveAt()));
            case LedgerEvent.ReleaseActivated e -> activate(e);
            case LedgerEvent.ReleaseSuperseded e ->
                    put(Transitions.to(known(e.release()), Lifecycle.SUPERSEDED, entry));
            case LedgerEvent.ReleaseRolledBack e ->
                    put(Transitions.to(known(e.release()), Lifecycle.ROLLED_BACK, entry));
            case LedgerEvent.ReleaseHeld e -> put(Transitions.held(known(e.release()), e.hold()));
            case LedgerEvent.ReleaseCancelled e ->
                    put(Transitions.to(known(e.release()), Lifecycle.CANCELLED, entry));
            case LedgerEvent.RollbackConfirmed e -> {
                put(Transitions.confirmed(known(e.release())));
                give(e.release(), e.signed());
            }
            case LedgerEvent.CommandRefused e -> refusals = refusals.plus(new Refusal(entry, e));
            case LedgerEvent.SecurityNoted _ -> {}
        }
    }

    private void found(LedgerEvent.WorkspaceFounded founded) {
        if (entry.seq() != 1) {
            throw new ContradictionException(
                    "entry " + entry.seq() + " founds a workspace that exists already");
        }
        founding = Optional.of(founded);
        for (LedgerEvent.WorkspaceFounded.FoundingDocument document : founded.documents()) {
            Release release = Transitions.founding(document, founded.founder(), entry);
            submissions = submissions.plus(Transitions.foundingSubmission(release, entry));
            releases = releases.create(release, entry);
            move(release, Optional.empty(), 1, founded.founder());
        }
    }

    private void activate(LedgerEvent.ReleaseActivated e) {
        Release release = known(e.release());
        Optional<ActivePointer> before =
                pointers.at(new Place(release.subject(), release.environment()));
        Optional<ReleaseId> pointed = before.map(ActivePointer::release);
        long next = before.map(ActivePointer::version).orElse(0L) + 1;
        if (e.pointerVersion() != next || !e.replaced().equals(pointed)) {
            throw new ContradictionException(
                    "entry "
                            + entry.seq()
                            + " moves the pointer of "
                            + release.subject().key()
                            + " in "
                            + release.environment()
                            + " from a place where it was not");
        }
        put(Transitions.activated(release, e, entry));
        move(release, e.replaced(), next, e.onBehalfOf());
    }

    private void move(
            Release release, Optional<ReleaseId> replaced, long pointerVersion, PersonId mover) {
        pointers =
                pointers.move(
                        new Place(release.subject(), release.environment()),
                        new Activation(
                                release.id(),
                                release.snapshot(),
                                replaced,
                                pointerVersion,
                                mover,
                                new Since(entry.at(), entry.seq())));
        if (release.subject() instanceof Subject.Configuration subject
                && release.environment().equals(Environment.GLOBAL)) {
            configuration =
                    configuration.with(subject, text(release), new Since(entry.at(), entry.seq()));
        }
    }

    private byte[] text(Release release) {
        return contents.find(release.source())
                .orElseThrow(() ->
                        new ContradictionException(
                                "the text of "
                                        + release.subject().key()
                                        + " that entry "
                                        + entry.seq()
                                        + " makes active is gone: "
                                        + release.source().hex()));
    }

    private void give(ReleaseId release, SignedStatement statement) {
        releases = releases.give(release, new Given(statement, new Since(entry.at(), entry.seq())));
    }

    private Release known(ReleaseId id) {
        return releases.known(id, entry);
    }

    private void put(Release release) {
        releases = releases.put(release, entry);
    }
}
