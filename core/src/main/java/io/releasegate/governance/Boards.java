package io.releasegate.governance;

import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import io.releasegate.model.version.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subjects by environments, and what waits for one person. */
public interface Boards {

    /** What comes next in a cell, most pressing first in this order. */
    enum NextKind {
        CORRUPT,
        CONFIRM_DUE,
        ON_HOLD,
        BLOCKED,
        AWAITING_APPROVAL,
        READY,
        SCHEDULED,
        DRAFT,
        /** What is active here could move on to the next environment. */
        CAN_MOVE_ON,
        /** What is active here was asked for in the next environment. */
        REQUESTED_NEXT,
        ROLLED_BACK,
        UP_TO_DATE,
        NOTHING_YET
    }

    /**
     * One subject in one environment.
     *
     * @param active the release the pointer names
     * @param next the most pressing thing
     * @param open the release that {@code next} is about, if any
     * @param sentence {@code next} in words, such as {@code brave-otter awaits 1 of 2}
     */
    record Cell(
            EnvironmentId environment,
            Optional<Release> active,
            NextKind next,
            Optional<Release> open,
            String sentence) {}

    /**
     * @param size what the subject consists of in words, such as {@code 41 rules}
     */
    record Row(Subject subject, String size, Map<EnvironmentId, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** What a person has to do. */
    enum TaskKind {
        APPROVE,
        CONFIRM_ROLLBACK,
        RESOLVE_HOLD,
        ACTIVATE
    }

    /**
     * @param sentence the object, environment and why it is yours
     * @param from who caused it, and when
     * @param due when it has to be done; empty where nothing presses
     */
    record Task(
            TaskKind kind,
            ReleaseId release,
            Subject subject,
            EnvironmentId environment,
            String sentence,
            PersonId from,
            Instant since,
            Optional<Instant> due) {}

    /** Everything the overview shows. Environments in pipeline order, rows by subject. */
    record Board(
            List<Environment> environments, List<Row> rows, List<Task> needsYou, Instant asOf) {
        public Board {
            environments = List.copyOf(environments);
            rows = List.copyOf(rows);
            needsYou = List.copyOf(needsYou);
        }
    }

    Board board(PersonId person, AsOf asOf) throws FailureException;
}
