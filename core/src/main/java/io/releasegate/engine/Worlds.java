package io.releasegate.engine;

import io.releasegate.governance.AsOf;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.release.ContradictionException;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import io.releasegate.store.StoreReader.Recorded;
import java.time.Instant;
import java.util.List;

/**
 * The recorded state, kept in memory and brought up to date from the ledger inside each
 * transaction, so that several processes on one database agree.
 */
final class Worlds {
    private static final int PAGE = 500;

    private World newest = World.empty();

    /** The state of this transaction. */
    World upToDate(StoreReader store) throws StoreException {
        World world = newest();
        LedgerHead head;
        do {
            world = fold(store, world, Instant.MAX, Long.MAX_VALUE);
            head = store.head();
        } while (head.seq() > world.head().seq());
        if (!world.head().equals(head)) {
            throw corrupt("the newest entry is not the one that the entries lead to");
        }
        offer(world);
        return world;
    }

    /** The state at a moment. */
    World at(StoreReader store, AsOf asOf) throws StoreException {
        return switch (asOf) {
            case AsOf.Now _ -> upToDate(store);
            case AsOf.At at -> {
                World now = upToDate(store);
                yield now.latestTime().isAfter(at.instant())
                        ? fold(store, World.empty(), at.instant(), Long.MAX_VALUE)
                        : now;
            }
        };
    }

    /** The state right after an entry. */
    World after(StoreReader store, long seq) throws StoreException {
        World now = upToDate(store);
        return now.head().seq() == seq ? now : fold(store, World.empty(), Instant.MAX, seq);
    }

    /** Takes over a state whose entries are committed. */
    synchronized void offer(World world) {
        if (world.head().seq() > newest.head().seq()) {
            newest = world;
        }
    }

    private synchronized World newest() {
        return newest;
    }

    private static World fold(StoreReader store, World from, Instant until, long last)
            throws StoreException {
        World world = from;
        while (true) {
            List<Recorded> page = store.eventsAfter(world.head().seq(), PAGE);
            for (Recorded recorded : page) {
                LedgerEntry entry = recorded.entry();
                if (entry.at().isAfter(until) || entry.seq() > last) {
                    return world;
                }
                world = next(world, recorded, store);
            }
            if (page.isEmpty()) {
                return world;
            }
        }
    }

    static World next(World world, Recorded recorded, StoreReader store) throws StoreException {
        LedgerEntry entry = recorded.entry();
        if (!entry.prev().equals(world.head().hash())) {
            throw corrupt("entry " + entry.seq() + " does not follow the entry before it");
        }
        try {
            return world.after(entry, recorded.event(), new KeptContents(store));
        } catch (ContradictionException e) {
            throw new StoreException(
                    StoreException.Kind.CORRUPT, String.valueOf(e.getMessage()), e);
        } catch (KeptContents.Trouble e) {
            throw e.reason();
        }
    }

    private static StoreException corrupt(String what) {
        return new StoreException(StoreException.Kind.CORRUPT, what);
    }
}
