package io.releasegate.app.task;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;

/** Passes tasks on to another runner and remembers them until it closes. */
public final class Scope implements TaskScope {
    private final TaskRunner runner;
    private final List<RunningTask> started = new ArrayList<>();
    private boolean closed;

    public Scope(TaskRunner runner) {
        this.runner = runner;
    }

    @Override
    public <T> RunningTask start(Task<T> task) {
        if (closed) {
            RunningTask never = RunningTask.of(task);
            never.cancel();
            return never;
        }
        started.removeIf(handle -> !runner.running().contains(handle));
        RunningTask handle = runner.start(task);
        started.add(handle);
        return handle;
    }

    @Override
    public void later(Runnable onFxThread) {
        runner.later(() -> {
            if (!closed) {
                onFxThread.run();
            }
        });
    }

    @Override
    public ObservableList<RunningTask> running() {
        return runner.running();
    }

    @Override
    public TaskScope scope() {
        return new Scope(this);
    }

    @Override
    public void close() {
        closed = true;
        started.forEach(RunningTask::cancel);
        started.clear();
    }
}
