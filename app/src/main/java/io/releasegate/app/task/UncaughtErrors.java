package io.releasegate.app.task;

import java.util.function.Consumer;

/** Where faults of ours end up that nobody caught, on whichever thread they happened. */
public final class UncaughtErrors {

    private UncaughtErrors() {}

    /**
     * From now on, tells the listener about every uncaught exception of the process.
     *
     * @param listener called on the FX thread
     */
    public static void tell(TaskRunner tasks, Consumer<Throwable> listener) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> tasks.later(() -> listener.accept(error)));
    }
}
