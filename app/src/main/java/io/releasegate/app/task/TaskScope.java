package io.releasegate.app.task;

/** A runner that ends: answers that come after {@link #close()} are dropped. */
public interface TaskScope extends TaskRunner, AutoCloseable {

    @Override
    void close();
}
