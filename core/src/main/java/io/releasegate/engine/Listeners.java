package io.releasegate.engine;

import io.releasegate.governance.Governance;
import io.releasegate.governance.GovernanceEvent;
import io.releasegate.model.ledger.LedgerEntry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know about what was recorded. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<? super GovernanceEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Executor executor;

    Listeners(Executor executor) {
        this.executor = executor;
    }

    Governance.Subscription add(Consumer<? super GovernanceEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(List<LedgerEntry> entries) {
        if (!listeners.isEmpty()) {
            executor.execute(() -> entries.forEach(this::tell));
        }
    }

    private void tell(LedgerEntry entry) {
        for (Consumer<? super GovernanceEvent> listener : listeners) {
            try {
                listener.accept(new GovernanceEvent(entry));
            } catch (RuntimeException e) {
                LOG.warn("A listener failed on entry {}", entry.seq(), e);
            }
        }
    }
}
