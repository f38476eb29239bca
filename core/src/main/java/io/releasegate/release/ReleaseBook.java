package io.releasegate.release;

import io.releasegate.model.ReleaseId;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Every release in its present state.
 *
 * @param requested when approval was asked for last; the creation where it never was
 * @param lastEntry the ledger entry that changed a release last
 * @param given accepted statements, oldest first
 */
record ReleaseBook(
        PMap<ReleaseId, Release> byId,
        PVector<ReleaseId> order,
        PMap<Subject, PVector<ReleaseId>> bySubject,
        PMap<ReleaseId, Since> requested,
        PMap<ReleaseId, LedgerEntry> lastEntry,
        PMap<ReleaseId, PVector<Given>> given) {
    static final ReleaseBook EMPTY =
            new ReleaseBook(
                    HashTreePMap.empty(),
                    TreePVector.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty());

    ReleaseBook create(Release release, LedgerEntry entry) {
        if (byId.containsKey(release.id())) {
            throw new ContradictionException(
                    "entry " + entry.seq() + " creates release " + release.id() + " again");
        }
        return new ReleaseBook(
                byId.plus(release.id(), release),
                order.plus(release.id()),
                SubmissionBook.append(bySubject, release.subject(), release.id()),
                requested.plus(release.id(), new Since(entry.at(), entry.seq())),
                lastEntry.plus(release.id(), entry),
                given);
    }

    ReleaseBook put(Release release, LedgerEntry entry) {
        return new ReleaseBook(
                byId.plus(release.id(), release),
                order,
                bySubject,
                requested,
                lastEntry.plus(release.id(), entry),
                given);
    }

    ReleaseBook requestedBy(ReleaseId release, LedgerEntry entry) {
        return new ReleaseBook(
                byId,
                order,
                bySubject,
                requested.plus(release, new Since(entry.at(), entry.seq())),
                lastEntry,
                given);
    }

    ReleaseBook give(ReleaseId release, Given statement) {
        return new ReleaseBook(
                byId,
                order,
                bySubject,
                requested,
                lastEntry,
                SubmissionBook.append(given, release, statement));
    }

    /** The release, which must be there. */
    Release known(ReleaseId id, LedgerEntry entry) {
        Release release = byId.get(id);
        if (release == null) {
            throw new ContradictionException(
                    "entry " + entry.seq() + " is about release " + id + ", which nothing created");
        }
        return release;
    }

    List<Release> all(PVector<ReleaseId> ids) {
        return ids.stream().map(this::present).toList();
    }

    private Release present(ReleaseId id) {
        Release release = byId.get(id);
        if (release == null) {
            throw new ContradictionException("release " + id + " is listed and not recorded");
        }
        return release;
    }
}
