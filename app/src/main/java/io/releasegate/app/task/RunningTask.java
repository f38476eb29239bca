package io.releasegate.app.task;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/**
 * Work under way. Cancelling drops its answer; the thread is not interrupted, because an interrupt
 * would close the database file under the embedded engine.
 */
public final class RunningTask {
    private final String label;
    private final Optional<String> key;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);

    RunningTask(String label, Optional<String> key) {
        this.label = label;
        this.key = key;
    }

    /** For runners of tests, where no thread is involved. */
    public static RunningTask of(Task<?> task) {
        return new RunningTask(task.label(), task.key());
    }

    public String label() {
        return label;
    }

    Optional<String> key() {
        return key;
    }

    /** How much is done, from 0 to 1; negative while unknown. Changes on the FX thread. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    void setFraction(double value) {
        fraction.set(value);
    }

    /** Drops the answer, and asks work that looks at {@link Progress#isStopped()} to end. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }
}
