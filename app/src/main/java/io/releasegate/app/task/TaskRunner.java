package io.releasegate.app.task;

import java.util.concurrent.Callable;
import javafx.collections.ObservableList;

/**
 * The one door to threads. Work runs on a thread of its own; everything that is told about it is
 * told on the FX thread. Called on the FX thread.
 */
public interface TaskRunner {

    /**
     * Work to be described further and then {@link Task#run() run}.
     *
     * @param label what is being done, for the status bar, such as {@code Load releases}
     */
    default <T> Task<T> of(String label, Callable<? extends T> work) {
        return withProgress(label, progress -> work.call());
    }

    /** Like {@link #of}, for work that reports how far it is and can be stopped. */
    default <T> Task<T> withProgress(String label, Work<? extends T> work) {
        return new Task<>(label, work, this);
    }

    /** Starts a described task; {@link Task#run()} calls this. */
    <T> RunningTask start(Task<T> task);

    /** Runs something short on the FX thread soon; may be called from any thread. */
    void later(Runnable onFxThread);

    /** What is under way, oldest first. Changes on the FX thread only. */
    ObservableList<RunningTask> running();

    /** A runner whose tasks are cancelled when it closes, for a screen or a sheet. */
    TaskScope scope();
}
