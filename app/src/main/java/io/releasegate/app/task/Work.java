package io.releasegate.app.task;

/** What a task does, away from the FX thread. */
@FunctionalInterface
public interface Work<T> {

    /** Returns the answer; throws what kept it from having one. */
    T run(Progress progress) throws Exception;
}
