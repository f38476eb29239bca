package io.releasegate.app.testing;

import io.releasegate.app.task.Progress;
import io.releasegate.app.task.RunningTask;
import io.releasegate.app.task.Scope;
import io.releasegate.app.task.Task;
import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.task.TaskScope;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Does the work at once, on the thread that asks. For view models, which need no toolkit. */
public final class DirectTaskRunner implements TaskRunner {
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();

    @Override
    public <T> RunningTask start(Task<T> task) {
        RunningTask handle = RunningTask.of(task);
        running.add(handle);
        T answer;
        try {
            answer = task.work(progress(handle));
        } catch (Exception failed) {
            running.remove(handle);
            task.fail(failed);
            return handle;
        }
        running.remove(handle);
        if (!handle.isCancelled()) {
            task.succeed(answer);
        }
        return handle;
    }

    @Override
    public void later(Runnable onFxThread) {
        onFxThread.run();
    }

    @Override
    public ObservableList<RunningTask> running() {
        return running;
    }

    @Override
    public TaskScope scope() {
        return new Scope(this);
    }

    private static Progress progress(RunningTask handle) {
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isStopped() {
                return handle.isCancelled();
            }
        };
    }
}
