package io.releasegate.governance;

/** Work that takes a while. Thread-safe. */
public interface Job<T> {

    /** How far it is; total 0 while unknown. */
    record Progress(long done, long total, String step) {}

    Progress progress();

    /** What is known so far; the final result once {@link #isDone()}. */
    T partial();

    boolean isDone();

    /** Asks it to stop soon; what is known so far stays available. */
    void cancel();

    /** Waits for the end and returns the result, or what was known when it was cancelled. */
    T await() throws FailureException, InterruptedException;
}
