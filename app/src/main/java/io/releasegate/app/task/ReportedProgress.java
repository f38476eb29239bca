package io.releasegate.app.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/** Carries progress to the FX thread, at most one message under way at a time. */
final class ReportedProgress implements Progress {
    private static final long NOTHING = Long.MIN_VALUE;
    private static final long PARTS = 1000;

    private final RunningTask handle;
    private final Executor fxThread;
    private final AtomicLong pending = new AtomicLong(NOTHING);

    ReportedProgress(RunningTask handle, Executor fxThread) {
        this.handle = handle;
        this.fxThread = fxThread;
    }

    @Override
    public void report(long done, long total) {
        long parts = total <= 0 ? -1 : Math.round(PARTS * (double) done / total);
        if (pending.getAndSet(parts) == NOTHING) {
            fxThread.execute(() -> {
                long latest = pending.getAndSet(NOTHING);
                handle.setFraction(latest < 0 ? -1 : (double) latest / PARTS);
            });
        }
    }

    @Override
    public boolean isStopped() {
        return handle.isCancelled();
    }
}
