package io.releasegate.engine;

import io.releasegate.governance.contract.GovernanceContract;
import io.releasegate.model.TenantId;
import io.releasegate.store.Store;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.TinyWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;

/** The whole contract on a local engine; each backend says where its store comes from. */
abstract class ContractOnAStore implements GovernanceContract {
    private static final AtomicLong TENANTS = new AtomicLong();

    private final List<Play> open = new ArrayList<>();

    abstract Store store(TenantId tenant) throws Exception;

    @Override
    public Play play() {
        return play(TinyWorld.Prod.CAREFUL);
    }

    @Override
    public Play quickRollbackPlay() {
        return play(TinyWorld.Prod.QUICK_ROLLBACK);
    }

    private Play play(TinyWorld.Prod prod) {
        TenantId tenant = new TenantId("t" + TENANTS.incrementAndGet());
        try {
            Play play = new Play(LocalBench.found(store(tenant), tenant, prod));
            open.add(play);
            return play;
        } catch (Exception e) {
            throw new AssertionError("cannot open a store", e);
        }
    }

    @AfterEach
    void close_what_was_opened() {
        open.forEach(Play::close);
    }
}
