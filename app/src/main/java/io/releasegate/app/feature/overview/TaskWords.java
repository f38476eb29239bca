package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards.Task;
import io.releasegate.governance.Boards.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What waits for a person, in words. */
final class TaskWords {

    /** A state and its words at the end of a row. */
    record Mark(StatusKind kind, String words) {}

    private TaskWords() {}

    static StatusKind icon(TaskKind kind) {
        return switch (kind) {
            case APPROVE -> StatusKind.AWAITING_APPROVAL;
            case CONFIRM_ROLLBACK -> StatusKind.ROLLED_BACK;
            case RESOLVE_HOLD -> StatusKind.ON_HOLD;
            case ACTIVATE -> StatusKind.READY;
        };
    }

    /** Verb and subject, which stand out. */
    static String head(Task task) {
        String verb =
                switch (task.kind()) {
                    case APPROVE -> "Approve ";
                    case CONFIRM_ROLLBACK -> "Confirm rollback of ";
                    case RESOLVE_HOLD -> "Resolve hold on ";
                    case ACTIVATE -> "Activate ";
                };
        return verb + task.subject().key();
    }

    static Optional<Mark> mark(Task task, Instant now) {
        if (task.due().isPresent()) {
            Duration left = Duration.between(now, task.due().get());
            return Optional.of(
                    left.isNegative()
                            ? new Mark(StatusKind.CORRUPT, "overdue " + TimeText.span(left.abs()))
                            : new Mark(StatusKind.SCHEDULED, "due in " + TimeText.exactSpan(left)));
        }
        return switch (task.kind()) {
            case RESOLVE_HOLD -> Optional.of(new Mark(StatusKind.ON_HOLD, "on hold"));
            case APPROVE, CONFIRM_ROLLBACK, ACTIVATE -> Optional.empty();
        };
    }

    /** The whole row as a screen reader says it. */
    static String spoken(Task task, Seat seat, Instant now) {
        return head(task)
                + ": "
                + task.sentence()
                + mark(task, now).map(mark -> ", " + mark.words()).orElse("")
                + ". From "
                + seat.nameOf(task.from());
    }
}
