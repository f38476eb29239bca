package io.releasegate.engine;

import io.releasegate.governance.FailureException;
import io.releasegate.governance.Ledger.Break;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.model.release.ActivePointer;
import io.releasegate.model.release.Release;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares everything that is derived from the ledger, or remembered of it, with the ledger. */
final class TableAudit {
    private TableAudit() {}

    /** The first difference; empty where there is none. The chain has to hold already. */
    static Optional<Break> firstDifference(
            StoreReader store, EngineParts parts, LedgerHead verified) throws StoreException {
        World world;
        try {
            world = new Worlds().upToDate(store);
        } catch (StoreException e) {
            return Optional.of(
                    new Break(
                            verified.seq(),
                            "recorded events",
                            "that each can follow the ones before",
                            String.valueOf(e.getMessage())));
        }
        if (!world.founding().map(FoundWorkspace::signatureHolds).orElse(false)) {
            return Optional.of(
                    new Break(
                            1,
                            "signature of the founding entry",
                            "one by the workspace root it names",
                            "another one"));
        }
        Map<String, String> told = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (ActivePointer p : world.pointers()) {
            told.put(
                    "pointer of " + p.subject().key() + " in " + p.environment(),
                    p.release() + " (move " + p.version() + ")");
        }
        for (StoreReader.PointerRow p : store.pointers()) {
            found.put(
                    "pointer of " + p.subject().key() + " in " + p.environment(),
                    p.release() + " (move " + p.version() + ")");
        }
        for (Release r : world.releases()) {
            told.put(
                    "state of release " + r.id(),
                    r.lifecycle() + " " + r.subject().key() + " " + r.environment());
        }
        for (StoreReader.ReleaseRow r : store.releases()) {
            found.put(
                    "state of release " + r.release(),
                    r.lifecycle() + " " + r.subject().key() + " " + r.environment());
        }
        Optional<Break> different = firstDifference(verified.seq(), told, found);
        if (different.isEmpty()) {
            different = older(store, parts, verified);
        }
        return different.isPresent()
                ? different
                : ContentAudit.firstDifference(store, world, verified);
    }

    private static Optional<Break> firstDifference(
            long seq, Map<String, String> told, Map<String, String> found) {
        Map<String, String> all = new TreeMap<>(told);
        found.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(what ->
                        !Optional.ofNullable(told.get(what))
                                .equals(Optional.ofNullable(found.get(what))))
                .findFirst()
                .map(what ->
                        new Break(
                                seq,
                                what,
                                told.getOrDefault(what, "nothing"),
                                found.getOrDefault(what, "nothing")));
    }

    private static Optional<Break> older(StoreReader store, EngineParts parts, LedgerHead verified)
            throws StoreException {
        Optional<LedgerHead> seen;
        try {
            seen = parts.seen().highest();
        } catch (FailureException e) {
            return Optional.of(
                    new Break(
                            verified.seq(),
                            "note of what was seen before",
                            "that it can be read",
                            e.failure().sentence()));
        }
        if (seen.isEmpty() || holds(store, seen.get())) {
            return Optional.empty();
        }
        return seen.map(s -> behind(s, verified));
    }

    private static Break behind(LedgerHead seen, LedgerHead verified) {
        return new Break(
                verified.seq(),
                "newest entry (this database is older than what was seen here before, or was"
                        + " rewritten)",
                "entry " + seen.seq() + " " + seen.hash(),
                "entry " + verified.seq() + " " + verified.hash());
    }

    /** A chain that was rewritten and went on since is longer, and still not the one seen. */
    private static boolean holds(StoreReader store, LedgerHead seen) throws StoreException {
        return seen.seq() == 0
                || store.entriesBelow(seen.seq() + 1, 1).stream()
                        .anyMatch(e -> e.seq() == seen.seq() && e.hash().equals(seen.hash()));
    }
}
