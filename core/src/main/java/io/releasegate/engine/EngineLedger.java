package io.releasegate.engine;

import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Job;
import io.releasegate.governance.Known;
import io.releasegate.governance.Ledger;
import io.releasegate.ledger.LedgerExport;
import io.releasegate.ledger.LedgerFormatException;
import io.releasegate.model.ledger.LedgerEntry;
import io.releasegate.model.ledger.LedgerHead;
import io.releasegate.store.StoreException;
import io.releasegate.store.StoreReader.RawEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Executor;

/** The log of everything that happened. */
record EngineLedger(EngineParts parts, Reads reads, Executor executor) implements Ledger {
    private static final int PAGE = 500;

    @Override
    public LedgerHead head() throws FailureException {
        try {
            return parts.store().read(store -> store.head());
        } catch (StoreException e) {
            throw new FailureException(StoreFailures.of(e));
        }
    }

    @Override
    public Known<LedgerEntry> entries(long below, int limit) throws FailureException {
        try {
            List<LedgerEntry> entries =
                    parts.store().read(store -> store.entriesBelow(below, limit));
            return new Known<>(entries, reads.instant(io.releasegate.governance.AsOf.NOW), true);
        } catch (StoreException e) {
            throw new FailureException(StoreFailures.of(e));
        }
    }

    @Override
    public Job<Verification> verify() {
        LedgerVerification job = new LedgerVerification(parts);
        executor.execute(job::run);
        return job;
    }

    @Override
    public long export(OutputStream out) throws FailureException, IOException {
        long written = 0;
        while (true) {
            List<RawEntry> page = page(written);
            for (RawEntry raw : page) {
                write(raw, out);
                written = raw.entry().seq();
            }
            if (page.isEmpty()) {
                return written;
            }
        }
    }

    private List<RawEntry> page(long after) throws FailureException {
        try {
            return parts.store().read(store -> store.rawAfter(after, PAGE));
        } catch (StoreException e) {
            throw new FailureException(StoreFailures.of(e));
        }
    }

    private static void write(RawEntry raw, OutputStream out) throws FailureException, IOException {
        long seq = raw.entry().seq();
        byte[] payload =
                raw.payload().orElseThrow(() -> broken("the payload of entry " + seq + " is gone"));
        try {
            LedgerExport.write(raw.entry(), payload, out);
        } catch (LedgerFormatException e) {
            throw broken("entry " + seq + " cannot be read: " + e.getMessage());
        }
    }

    private static FailureException broken(String what) {
        return new FailureException(
                new Failure.Corrupt(
                        "The ledger cannot be exported: " + what + ". Run `ledger-verify`."));
    }
}
