package io.releasegate.app.task;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A piece of work and who wants to hear about it. Describe it, then call {@link #run()} once. */
public final class Task<T> {

    private final String label;
    private final Work<? extends T> work;
    private final TaskRunner runner;
    private @Nullable String key;
    private Runnable onStart = () -> {};
    private Consumer<? super T> onSuccess = answer -> {};
    private @Nullable Consumer<TaskFailure> onFailure;

    Task(String label, Work<? extends T> work, TaskRunner runner) {
        this.label = label;
        this.work = work;
        this.runner = runner;
    }

    /** An older task with the same key is cancelled: only the newest answer arrives. */
    public Task<T> replacing(String newKey) {
        key = newKey;
        return this;
    }

    /** Called at once, before the work starts. */
    public Task<T> onStart(Runnable listener) {
        onStart = listener;
        return this;
    }

    public Task<T> onSuccess(Consumer<? super T> listener) {
        onSuccess = listener;
        return this;
    }

    /** Without this, a failure goes to the handler of uncaught exceptions. */
    public Task<T> onFailure(Consumer<TaskFailure> listener) {
        onFailure = listener;
        return this;
    }

    public RunningTask run() {
        onStart.run();
        return runner.start(this);
    }

    public String label() {
        return label;
    }

    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** For runners: does the work on the calling thread. */
    public T work(Progress progress) throws Exception {
        return work.run(progress);
    }

    /** For runners: hands over the answer, on the FX thread. */
    public void succeed(T answer) {
        onSuccess.accept(answer);
    }

    /** For runners: hands over what went wrong, on the FX thread. */
    public void fail(Throwable cause) {
        if (onFailure == null) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, cause);
        } else {
            onFailure.accept(new TaskFailure(label, cause));
        }
    }
}
