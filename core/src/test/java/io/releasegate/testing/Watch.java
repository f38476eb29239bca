package io.releasegate.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays numbered cases side by side and watches that none hangs. What counts is the time a case
 * keeps the processor busy, so that a machine with other work is slow and not red; a case that
 * waits for something is given a minute.
 */
public final class Watch {
    private static final int WORKERS = 2;
    private static final Duration MOST_BUSY = Duration.ofSeconds(1);
    private static final Duration MOST_WAITING = Duration.ofMinutes(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicLong next = new AtomicLong();
    private final AtomicReference<@Nullable AssertionError> failure = new AtomicReference<>();
    private final long count;
    private final LongConsumer oneCase;

    private Watch(long count, LongConsumer oneCase) {
        this.count = count;
        this.oneCase = oneCase;
    }

    /** What a worker is at. */
    private record At(long number, long busy, long wall) {}

    private final class Worker implements Runnable {
        private final AtomicReference<@Nullable At> at = new AtomicReference<>();
        private final Thread thread = Thread.ofPlatform().daemon().unstarted(this);

        @Override
        public void run() {
            while (failure.get() == null) {
                long number = next.getAndIncrement();
                if (number >= count) {
                    return;
                }
                at.set(new At(number, THREADS.getCurrentThreadCpuTime(), System.nanoTime()));
                try {
                    oneCase.accept(number);
                } catch (Throwable e) {
                    failure.compareAndSet(null, new AssertionError("case " + number, e));
                }
                at.set(null);
            }
        }

        Optional<AssertionError> hanging() {
            At seen = at.get();
            if (seen == null) {
                return Optional.empty();
            }
            long busy = THREADS.getThreadCpuTime(thread.threadId()) - seen.busy();
            long wall = System.nanoTime() - seen.wall();
            boolean hangs = busy > MOST_BUSY.toNanos() || wall > MOST_WAITING.toNanos();
            if (!hangs || !seen.equals(at.get())) {
                return Optional.empty();
            }
            AssertionError error = new AssertionError("case " + seen.number() + " does not end");
            error.setStackTrace(thread.getStackTrace());
            return Optional.of(error);
        }
    }

    /**
     * Plays cases 0 to count − 1.
     *
     * @throws AssertionError that names the case, where one fails or does not end
     */
    public static void over(long count, LongConsumer oneCase) throws InterruptedException {
        new Watch(count, oneCase).play();
    }

    private void play() throws InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker());
        }
        workers.forEach(worker -> worker.thread.start());
        for (Worker worker : workers) {
            while (!worker.thread.join(Duration.ofMillis(100)) && failure.get() == null) {
                workers.forEach(each ->
                        each.hanging().ifPresent(error -> failure.compareAndSet(null, error)));
            }
        }
        AssertionError failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
