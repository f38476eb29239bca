package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Job;
import io.releasegate.governance.Ledger.Break;
import io.releasegate.governance.Ledger.Verification;
import io.releasegate.ledger.ChainResult;
import io.releasegate.ledger.ChainVerifier;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader;
import io.releasegate.store.StoreReader.RawEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the chain, its payloads, the tables derived from it, and what was seen before. */
final class LedgerVerification implements Job<Verification> {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerVerification.class);
    private static final int PAGE = 250;

    private final EngineParts parts;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Progress progress = new Progress(0, 0, "reading the ledger");
    private volatile Verification known = new Verification(0, LedgerHead.EMPTY, Optional.empty());
    private volatile boolean cancelled;
    private volatile @Nullable Failure failure;

    LedgerVerification(EngineParts parts) {
        this.parts = parts;
    }

    void run() {
        try {
            parts.store().read(store -> verify(store));
        } catch (StoreException e) {
            failure = StoreFailures.of(e);
        } catch (RuntimeException e) {
            LOG.error("The verification itself failed", e);
            failure =
                    new Failure.Defect(
                            "The verification itself failed; what it found so far is no verdict.",
                            "RG-F-VERIFY");
        } finally {
            end.countDown();
        }
    }

    private Verification verify(StoreReader store) throws StoreException {
        long total = total(store);
        ChainVerifier chain = ChainVerifier.after(parts.tenant(), LedgerHead.EMPTY);
        boolean more = true;
        while (more && !cancelled) {
            List<RawEntry> page = store.rawAfter(chain.result().head().seq(), PAGE);
            more = !page.isEmpty();
            for (RawEntry raw : page) {
                more &= chain.accept(new ChainVerifier.Link(raw.entry(), raw.payload()));
            }
            publish(chain.result(), total);
        }
        if (!cancelled && known.holds()) {
            TableAudit.firstDifference(store, parts, known.head())
                    .ifPresent(b ->
                            known =
                                    new Verification(
                                            known.checked(), known.head(), Optional.of(b)));
            progress = new Progress(known.checked(), known.checked(), "done");
        }
        return known;
    }

    /** How many there should be; a head that cannot be trusted must not stop the search. */
    private static long total(StoreReader store) throws StoreException {
        return store.entriesBelow(Long.MAX_VALUE, 1).stream()
                .map(e -> e.seq())
                .findFirst()
                .orElse(0L);
    }

    private void publish(ChainResult result, long total) {
        known = new Verification(result.checked(), result.head(), result.broken().map(this::told));
        progress = new Progress(result.checked(), total, "checking the chain");
    }

    private Break told(ChainResult.Break at) {
        return new Break(at.seq(), at.what(), at.expected(), at.found());
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public Verification partial() {
        return known;
    }

    @Override
    public boolean isDone() {
        return end.getCount() == 0;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public Verification await() throws FailureException, InterruptedException {
        end.await();
        Failure why = failure;
        if (why != null) {
            throw new FailureException(why);
        }
        return known;
    }
}
