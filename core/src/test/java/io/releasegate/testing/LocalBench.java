package io.releasegate.testing;

import io.releasegate.engine.EngineParts;
import io.releasegate.engine.FoundWorkspace;
import io.releasegate.engine.IdSource;
import io.releasegate.engine.LocalEngine;
import io.releasegate.engine.SeenHead;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.model.CommandId;
import io.releasegate.model.PersonId;
import io.releasegate.model.TenantId;
import io.releasegate.model.approval.ApprovalStatement;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.store.Store;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A local engine over any store, founded with the {@link TinyWorld}. */
public final class LocalBench implements Bench {
    private final TenantId tenant;
    private final Store store;
    private final TestClock clock;
    private final TestKeys keys = new TestKeys();
    private final AtomicLong commands = new AtomicLong();
    private final Governance governance;

    private LocalBench(TenantId tenant, Store store, TestClock clock, IdSource ids, SeenHead seen) {
        this.tenant = tenant;
        this.store = store;
        this.clock = clock;
        this.governance =
                new LocalEngine(
                        new EngineParts(tenant, store, clock, ids, keys, seen, "Local engine"));
    }

    /** Founds the store and opens an engine on it. */
    public static LocalBench found(Store store, TenantId tenant, TinyWorld.Prod prod) {
        return found(store, TinyWorld.founding(tenant, prod));
    }

    public static LocalBench found(Store store, FoundWorkspace.Founding founding) {
        TestClock clock = new TestClock();
        Count ids = new Count();
        try {
            FoundWorkspace.in(
                    store, founding, TestKeys.of(new PersonId("root")), clock.instant(), ids);
        } catch (FailureException e) {
            throw new AssertionError(e.failure().toString(), e);
        }
        return new LocalBench(founding.tenant(), store, clock, ids, SeenHead.NONE);
    }

    /** An engine on a store that was founded before; its ids are new to that store. */
    public static LocalBench on(Store store, TenantId tenant, TestClock clock, SeenHead seen) {
        return new LocalBench(tenant, store, clock, () -> UUID.randomUUID().toString(), seen);
    }

    @Override
    public Governance governance() {
        return governance;
    }

    @Override
    public TenantId tenant() {
        return tenant;
    }

    public Store store() {
        return store;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public CommandId nextCommand() {
        return new CommandId("command-" + commands.incrementAndGet());
    }

    @Override
    public SignedStatement sign(ApprovalStatement statement) {
        return keys.signAs(statement.person(), statement);
    }

    @Override
    public SignedStatement signAs(PersonId signer, ApprovalStatement statement) {
        return keys.signAs(signer, statement);
    }

    @Override
    public void signOut(PersonId person) {
        keys.signOut(person);
    }

    @Override
    public void close() {
        governance.close();
    }
}
