package io.releasegate.app.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runner of the console: a virtual thread for each task, answers on the FX thread. */
public final class FxTaskRunner implements TaskRunner {
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> readOnly =
            FXCollections.unmodifiableObservableList(running);
    private final Executor fxThread;

    public FxTaskRunner() {
        this(Platform::runLater);
    }

    FxTaskRunner(Executor fxThread) {
        this.fxThread = fxThread;
    }

    @Override
    public void later(Runnable onFxThread) {
        fxThread.execute(onFxThread);
    }

    @Override
    public ObservableList<RunningTask> running() {
        return readOnly;
    }

    @Override
    public TaskScope scope() {
        return new Scope(this);
    }

    @Override
    public <T> RunningTask start(Task<T> task) {
        task.key().ifPresent(this::cancelAll);
        RunningTask handle = RunningTask.of(task);
        running.add(handle);
        Thread.ofVirtual().name("task: " + task.label()).start(() -> work(task, handle));
        return handle;
    }

    private void cancelAll(String key) {
        running.stream()
                .filter(task -> task.key().filter(key::equals).isPresent())
                .forEach(RunningTask::cancel);
    }

    private <T> void work(Task<T> task, RunningTask handle) {
        try {
            T answer = task.work(new ReportedProgress(handle, fxThread));
            fxThread.execute(() -> end(handle, () -> task.succeed(answer)));
        } catch (Throwable cause) {
            fxThread.execute(() -> end(handle, () -> task.fail(cause)));
        }
    }

    private void end(RunningTask handle, Runnable tell) {
        running.remove(handle);
        if (!handle.isCancelled()) {
            tell.run();
        }
    }
}
