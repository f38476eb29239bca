package io.releasegate.app.task;

/** How work tells how far it is, and learns that nobody waits for it any more. */
public interface Progress {

    /**
     * Says how far the work is. May be called from any thread and as often as convenient.
     *
     * @param done steps behind us
     * @param total steps in all; 0 while unknown
     */
    void report(long done, long total);

    /** Whether the work may end early because its answer will be dropped. */
    boolean isStopped();
}
