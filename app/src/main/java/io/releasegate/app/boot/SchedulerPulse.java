package io.releasegate.app.boot;

import io.releasegate.app.task.TaskRunner;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.overlay.Toast;
import io.releasegate.app.widget.overlay.ToastStack;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.CommandContext;
import io.releasegate.governance.FailureException;
import io.releasegate.governance.Outcome;
import io.releasegate.governance.Releases;
import io.releasegate.governance.Releases.SchedulerRun;
import io.releasegate.model.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Acts on what is due while the console is open, if the person who sits there may. It looks first,
 * so that an idle workspace records nothing.
 */
final class SchedulerPulse {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Releases releases;
    private final Seat seat;
    private final Predicate<PersonId> mayRun;
    private final TaskRunner tasks;
    private final ToastStack toasts;
    private Instant last = Instant.EPOCH;
    private boolean running;

    SchedulerPulse(
            Releases releases,
            Seat seat,
            Predicate<PersonId> mayRun,
            TaskRunner tasks,
            ToastStack toasts) {
        this.releases = releases;
        this.seat = seat;
        this.mayRun = mayRun;
        this.tasks = tasks;
        this.toasts = toasts;
    }

    void follow(Tick tick) {
        tick.nowProperty().addListener((property, before, now) -> beat(now));
    }

    private void beat(Instant now) {
        PersonId person = seat.person().getValue();
        if (running || !mayRun.test(person) || now.isBefore(last.plus(PAUSE))) {
            return;
        }
        last = now;
        running = true;
        CommandContext context = seat.command();
        tasks.of("Look for due releases", () -> run(now, context))
                .onSuccess(this::tell)
                .onFailure(failed -> running = false)
                .run();
    }

    private Optional<SchedulerRun> run(Instant now, CommandContext context)
            throws FailureException {
        SchedulerRun due = releases.previewScheduler(now);
        if (due.activated().isEmpty() && due.held().isEmpty()) {
            return Optional.empty();
        }
        return releases.runScheduler(context) instanceof Outcome.Done<SchedulerRun> done
                ? Optional.of(done.value())
                : Optional.empty();
    }

    private void tell(Optional<SchedulerRun> done) {
        running = false;
        done.ifPresent(run -> {
            run.activated()
                    .forEach(release ->
                            toasts.show(
                                    Toast.done(
                                            "Activated as scheduled",
                                            release.subject().key()
                                                    + " in "
                                                    + seat.look(release.environment()).name())));
            run.held()
                    .forEach(release ->
                            toasts.show(
                                    new Toast(
                                            Toast.Tone.WARNING,
                                            "A scheduled release is on hold",
                                            release.subject().key()
                                                    + " in "
                                                    + seat.look(release.environment()).name(),
                                            Optional.empty())));
        });
    }
}
