package io.releasegate.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.releasegate.app.testing.FxTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class FxTaskRunnerTest extends FxTest {
    /** What would run on the FX thread, run here by hand so that the order is ours. */
    private final BlockingQueue<Runnable> fxQueue = new LinkedBlockingQueue<>();

    private final TaskRunner tasks = new FxTaskRunner(fxQueue::add);
    private final List<String> told = new ArrayList<>();

    private void nextOnFxThread() throws InterruptedException {
        fxQueue.take().run();
    }

    @Test
    void answer_and_failure_arrive_and_the_task_is_listed_meanwhile() throws Exception {
        tasks.of("Load", () -> "answer")
                .onStart(() -> told.add("start"))
                .onSuccess(told::add)
                .run();
        assertEquals(List.of("Load"), tasks.running().stream().map(RunningTask::label).toList());
        nextOnFxThread();
        tasks.of(
                        "Fail",
                        () -> {
                            throw new IOException("gone");
                        })
                .onFailure(f ->
                        told.add(f.label() + " " + f.cause().getMessage() + " " + f.isDefect()))
                .run();
        nextOnFxThread();

        assertEquals(List.of("start", "answer", "Fail gone false"), told);
        assertEquals(List.of(), tasks.running());
    }

    @Test
    void older_answer_with_the_same_key_is_dropped() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        tasks.of(
                        "Find",
                        () -> {
                            slow.await();
                            return "old";
                        })
                .replacing("find")
                .onSuccess(told::add)
                .run();
        tasks.of("Find", () -> "new").replacing("find").onSuccess(told::add).run();
        nextOnFxThread();
        slow.countDown();
        nextOnFxThread();

        assertEquals(List.of("new"), told);
    }

    @Test
    void closing_a_scope_drops_answers_and_starts_nothing_new() throws Exception {
        TaskScope scope = tasks.scope();
        scope.of("Read", () -> "late").onSuccess(told::add).run();
        scope.close();
        nextOnFxThread();
        scope.of("Read", () -> "never").onSuccess(told::add).run();

        assertEquals(List.of(), told);
        assertEquals(List.of(), tasks.running());
    }

    @Test
    void progress_reaches_the_fx_thread() throws Exception {
        RunningTask task =
                tasks.withProgress(
                                "Count",
                                progress -> {
                                    progress.report(1, 4);
                                    return 4;
                                })
                        .onSuccess(n -> told.add("n " + n))
                        .run();
        nextOnFxThread();
        nextOnFxThread();

        assertEquals(0.25, task.fractionProperty().get());
        assertEquals(List.of("n 4"), told);
    }

    @Test
    void waiting_on_the_fx_thread_is_noticed() {
        FxThreadGuard.check("Releases.history");
        IllegalStateException noticed =
                onFx(() ->
                        assertThrows(
                                IllegalStateException.class,
                                () -> FxThreadGuard.check("Releases.history")));

        assertEquals(
                "Releases.history was called on the FX thread; go through TaskRunner",
                noticed.getMessage());
    }
}
