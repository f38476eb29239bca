package io.releasegate.engine;

import io.releasegate.governance.Boards.Task;
import io.releasegate.governance.Boards.TaskKind;
import io.releasegate.governance.FailureException;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Hold;
import io.releasegate.model.release.Release;
import io.releasegate.release.ApprovalCount;
import io.releasegate.release.Conditions;
import io.releasegate.release.Drift;
import io.releasegate.release.Since;
import io.releasegate.release.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one person has to do, most pressing first. */
record Tasks(Inbox inbox, Questions.Asking asking) {
    private static final Comparator<Task> URGENCY =
            Comparator.comparing((Task t) -> t.due().orElse(Instant.MAX))
                    .thenComparing(Tasks::weight)
                    .thenComparing(Task::since)
                    .thenComparing(Task::release);

    List<Task> all() throws FailureException {
        List<Task> tasks = new ArrayList<>();
        for (Release release : asking.world().releases()) {
            of(release).ifPresent(tasks::add);
        }
        tasks.sort(URGENCY);
        return tasks;
    }

    private static int weight(Task task) {
        return switch (task.kind()) {
            case CONFIRM_ROLLBACK -> 0;
            case APPROVE -> 1;
            case RESOLVE_HOLD -> 2;
            case ACTIVATE -> 3;
        };
    }

    private Optional<Task> of(Release release) throws FailureException {
        if (Inbox.confirmation(release)) {
            return inbox.excluded(release).isEmpty()
                    ? Optional.of(confirm(release))
                    : Optional.empty();
        }
        boolean own = release.requester().equals(asking.person());
        return switch (release.lifecycle()) {
            case AWAITING_APPROVAL -> awaiting(release, own);
            case READY -> own ? Optional.of(activate(release)) : Optional.empty();
            case DRAFT, SCHEDULED, ACTIVE, SUPERSEDED, ROLLED_BACK, REJECTED, CANCELLED ->
                    Optional.empty();
        };
    }

    private Optional<Task> awaiting(Release release, boolean own) throws FailureException {
        if (Conditions.onHold(asking.world(), release)) {
            return own ? Optional.of(resolve(release)) : Optional.empty();
        }
        return inbox.excluded(release).isEmpty() ? Optional.of(approve(release)) : Optional.empty();
    }

    private Task confirm(Release release) {
        return task(
                TaskKind.CONFIRM_ROLLBACK,
                release,
                "rolled back without approval, you may confirm it",
                release.activatedAt().orElse(release.createdAt()),
                release.confirmBy());
    }

    private Task approve(Release release) throws FailureException {
        World world = asking.world();
        Environment environment = Questions.environment(world, release.environment().value());
        ApprovalCount count = ApprovalCount.of(world, release, environment, asking.now());
        Instant asked = world.requestedAt(release.id()).map(Since::at).orElse(release.createdAt());
        return task(
                TaskKind.APPROVE,
                release,
                "awaits "
                        + count.counting().size()
                        + " of "
                        + count.needed()
                        + ", you may approve it",
                asked,
                release.effectiveAt());
    }

    private Task resolve(Release release) {
        String why =
                release.hold()
                        .map(Hold::sentence)
                        .orElseGet(() ->
                                Drift.of(asking.world(), release)
                                        .map(d -> d.sentence(asking.world(), asking.person()))
                                        .orElse(""));
        return task(
                TaskKind.RESOLVE_HOLD,
                release,
                "on hold, you asked for it: " + why,
                release.hold().map(Hold::since).orElse(release.createdAt()),
                Optional.empty());
    }

    private Task activate(Release release) {
        return task(
                TaskKind.ACTIVATE,
                release,
                "approved and ready, you asked for it",
                asking.world().lastEntry(release.id()).map(e -> e.at()).orElse(release.createdAt()),
                Optional.empty());
    }

    private Task task(
            TaskKind kind, Release release, String why, Instant since, Optional<Instant> due) {
        String where = release.environment().value().toUpperCase(Locale.ROOT);
        return new Task(
                kind,
                release.id(),
                release.subject(),
                release.environment(),
                EngineBoards.alias(release) + " to " + where + ", " + why,
                release.requester(),
                since,
                due);
    }
}
