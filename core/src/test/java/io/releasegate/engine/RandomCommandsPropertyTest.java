package io.releasegate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.Ledger;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.TenantId;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.release.World;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import io.releasegate.store.Stores;
import io.releasegate.testing.LocalBench;
import io.releasegate.testing.Play;
import io.releasegate.testing.TinyWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** Random people send random commands; the rules hold whatever they try. */
@PropertyDefaults(tries = 20)
class RandomCommandsPropertyTest {
    private static final AtomicLong TENANTS = new AtomicLong();

    @Provide
    Arbitrary<List<Integer>> attempts() {
        return Arbitraries.integers()
                .between(0, 9_999_999)
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMinSize(60)
                .ofMaxSize(140);
    }

    @Property
    void no_illegal_state_and_no_move_of_prod_without_approval(
            @ForAll("attempts") List<Integer> attempts) throws Exception {
        playAndCheck(attempts, TinyWorld.Prod.CAREFUL);
    }

    @Property
    void nor_where_rollbacks_act_at_once(@ForAll("attempts") List<Integer> attempts)
            throws Exception {
        playAndCheck(attempts, TinyWorld.Prod.QUICK_ROLLBACK);
    }

    private static void playAndCheck(List<Integer> attempts, TinyWorld.Prod prod) throws Exception {
        TenantId tenant = new TenantId("random-" + TENANTS.incrementAndGet());
        try (LocalBench bench =
                LocalBench.found(Stores.h2InMemory(tenant.value(), tenant), tenant, prod)) {
            Play play = new Play(bench);
            play.toStaging(9);
            RandomPlay random = new RandomPlay(play);
            for (int attempt : attempts) {
                random.attempt(attempt);
            }
            check(bench, prod == TinyWorld.Prod.QUICK_ROLLBACK);
        }
    }

    private static void check(LocalBench bench, boolean quickRollback) throws Exception {
        Ledger.Verification verification = bench.governance().ledger().verify().await();
        assertEquals(Optional.empty(), verification.broken());
        ToldByEvents told = new ToldByEvents(quickRollback);
        bench.store()
                .read(reader -> {
                    reader.eventsAfter(0, Integer.MAX_VALUE).forEach(told::hear);
                    assertEquals(told.states(), states(reader));
                    assertEquals(told.pointers(), pointers(reader));
                    assertEquals(told.pointers(), replayed(reader));
                    return true;
                });
    }

    private static Map<ReleaseId, Lifecycle> states(StoreReader reader) throws StoreException {
        Map<ReleaseId, Lifecycle> states = new HashMap<>();
        reader.releases().forEach(r -> states.put(r.release(), r.lifecycle()));
        return states;
    }

    private static Map<String, ReleaseId> pointers(StoreReader reader) throws StoreException {
        Map<String, ReleaseId> pointers = new HashMap<>();
        reader.pointers()
                .forEach(p ->
                        pointers.put(p.subject().key() + " in " + p.environment(), p.release()));
        return pointers;
    }

    private static Map<String, ReleaseId> replayed(StoreReader reader) throws StoreException {
        World world = new Worlds().upToDate(reader);
        Map<String, ReleaseId> pointers = new HashMap<>();
        world.pointers()
                .forEach(p ->
                        pointers.put(p.subject().key() + " in " + p.environment(), p.release()));
        return pointers;
    }
}
