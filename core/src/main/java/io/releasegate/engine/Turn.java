package io.releasegate.engine;

import io.releasegate.governance.CommandContext;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.RequestId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.event.LedgerEvent;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.release.Release;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One command inside its transaction: the state it sees, the instant it uses, and the events it
 * records. Recording moves the state on, so a later step of the same command sees the earlier one.
 */
final class Turn {
    private final CommandContext context;
    private final StoreReader store;
    private final Recorder recorder;
    private final Instant now;
    private final IdSource ids;
    private final List<LedgerEntry> recorded = new ArrayList<>();
    private World world;

    Turn(
            CommandContext context,
            StoreReader store,
            Recorder recorder,
            World world,
            Instant now,
            IdSource ids) {
        this.context = context;
        this.store = store;
        this.recorder = recorder;
        this.world = world;
        this.now = now;
        this.ids = ids;
    }

    CommandContext context() {
        return context;
    }

    PersonId actor() {
        return context.person();
    }

    World world() {
        return world;
    }

    /** The instant of every entry of this command. */
    Instant now() {
        return now;
    }

    StoreReader store() {
        return store;
    }

    Sha256 keep(byte[] content) throws StoreException {
        return recorder.keep(content);
    }

    List<LedgerEntry> recorded() {
        return recorded;
    }

    ReleaseId newRelease() {
        return new ReleaseId(ids.next());
    }

    RequestId newRequest() {
        return new RequestId(ids.next());
    }

    String newId() {
        return ids.next();
    }

    void record(LedgerEvent event) throws StoreException {
        recordAs(actor(), event);
    }

    void recordAs(PersonId actor, LedgerEvent event) throws StoreException {
        LedgerEntry entry = recorder.append(now, actor, context.command(), event);
        recorded.add(entry);
        world = Worlds.next(world, new StoreReader.Recorded(entry, event), store);
    }

    Release release(ReleaseId id) throws FailureException {
        return find(world, id);
    }

    Environment environment(Release release) throws FailureException {
        return world.environment(release.environment())
                .orElseThrow(() ->
                        new FailureException(
                                new Failure.NotFound(
                                        "The environment \""
                                                + release.environment()
                                                + "\" of this release is no longer"
                                                + " configured.")));
    }

    static Release find(World world, ReleaseId id) throws FailureException {
        return world.release(id)
                .orElseThrow(() ->
                        new FailureException(
                                new Failure.NotFound(
                                        "There is no release \""
                                                + id
                                                + "\". List them with"
                                                + " `policy-release-list`.")));
    }
}
