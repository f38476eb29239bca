package io.releasegate.engine;

import io.releasegate.governance.Approvals;
import io.releasegate.governance.Boards;
import io.releasegate.governance.Capabilities;
import io.releasegate.governance.Configurations;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Governance;
import io.releasegate.governance.GovernanceEvent;
import io.releasegate.governance.Health;
import io.releasegate.governance.Ledger;
import io.releasegate.governance.People;
import io.releasegate.governance.Policies;
import io.releasegate.governance.Releases;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The port over a store on this machine. */
public final class LocalEngine implements Governance {
    private final EngineParts parts;
    private final Guards guards;
    private final ExecutorService executor;
    private final Listeners listeners;
    private final Reads reads;
    private final Policies policies;
    private final Releases releases;
    private final Approvals approvals;
    private final Configurations configurations;
    private final People people;
    private final Boards boards;
    private final Ledger ledger;

    public LocalEngine(EngineParts parts) {
        this.parts = parts;
        this.guards = new Guards(parts);
        this.executor =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("engine").factory());
        this.listeners = new Listeners(executor);
        Worlds worlds = new Worlds();
        this.reads = new Reads(parts.store(), worlds, parts.clock());
        CommandRunner runner = new CommandRunner(parts, worlds, listeners);
        PolicyTexts texts = new PolicyTexts();
        LintGate lint = new LintGate();
        Questions questions = new Questions(lint);
        Activator activator = new Activator(questions);
        Placement placement = new Placement(questions, activator);
        this.policies = new EnginePolicies(runner, reads);
        this.releases = new EngineReleases(parts, runner, reads, questions, placement, activator);
        this.approvals =
                new EngineApprovals(runner, reads, questions, new Sessions(parts.signer()));
        this.configurations = new EngineConfigurations(runner, reads, placement);
        this.people = new EnginePeople(runner, reads, placement);
        this.boards = new EngineBoards(reads, questions, texts);
        this.ledger = new EngineLedger(parts, reads, executor);
    }

    @Override
    public Health check() {
        try {
            return reads.now((store, world) -> {
                Optional<Failure> older = older(store);
                return new Health(
                        older.isEmpty(),
                        older.map(Failure::sentence).orElse(parts.backend()),
                        parts.tenant(),
                        world.sample(),
                        world.head());
            });
        } catch (FailureException e) {
            return notReady(e.failure());
        }
    }

    /** Not knowing what was seen before keeps from writing as an older copy does. */
    private Optional<Failure> older(StoreReader store) throws StoreException {
        try {
            return guards.older(store);
        } catch (FailureException e) {
            return Optional.of(e.failure());
        }
    }

    private Health notReady(Failure failure) {
        return new Health(false, failure.sentence(), parts.tenant(), false, LedgerHead.EMPTY);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(Capabilities.ReleaseApproval.ENFORCED, true, true, parts.backend());
    }

    @Override
    public Policies policies() {
        return policies;
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public Approvals approvals() {
        return approvals;
    }

    @Override
    public Configurations configurations() {
        return configurations;
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Boards boards() {
        return boards;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Subscription subscribe(Consumer<? super GovernanceEvent> listener) {
        return listeners.add(listener);
    }

    /** Ends the engine's own thread and closes the store. */
    @Override
    public void close() {
        executor.shutdown();
        parts.store().close();
    }
}
