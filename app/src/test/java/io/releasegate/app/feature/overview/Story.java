package io.releasegate.app.feature.overview;

import io.releasegate.app.testing.TestReleases;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.NextKind;
import io.releasegate.governance.Boards.Row;
import io.releasegate.governance.Boards.Task;
import io.releasegate.governance.Boards.TaskKind;
import io.releasegate.model.Alias;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.PersonId;
import io.releasegate.model.ReleaseId;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.ApprovalRule;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.environment.EnvironmentKind;
import io.releasegate.model.environment.LintBlock;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import io.releasegate.model.version.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The board of the pictures: five policies in three environments, three things that need Joe. */
final class Story {
    static final Instant NOW = TestReleases.NOW;
    static final EnvironmentId DEV = new EnvironmentId("dev");
    static final EnvironmentId STAGING = new EnvironmentId("staging");
    static final EnvironmentId PROD = new EnvironmentId("prod");
    static final Subject PAYMENTS = new Subject.Policy("payments");
    static final Subject IDENTITY = new Subject.Policy("identity");
    static final List<Environment> ENVIRONMENTS =
            List.of(
                    environment(DEV, 1, Optional.empty(), 0),
                    environment(STAGING, 2, Optional.of(DEV), 0),
                    environment(PROD, 3, Optional.of(STAGING), 2));

    private Story() {}

    private static Environment environment(
            EnvironmentId id, int order, Optional<EnvironmentId> from, int approvals) {
        return new Environment(
                id,
                List.of(),
                approvals > 0 ? EnvironmentKind.PRODUCTION : EnvironmentKind.NON_PRODUCTION,
                order,
                from,
                new ApprovalRule(approvals, Set.of(), Duration.ofDays(7)),
                LintBlock.ERROR,
                Optional.empty(),
                true,
                id.value(),
                "cyan");
    }

    /** A digest whose alias is the given one. */
    static Sha256 version(String alias) {
        for (int i = 0; i < 65_536; i++) {
            Sha256 hash = new Sha256(String.format("%04x41b3", i) + "0".repeat(56));
            if (Alias.of(hash).words().equals(alias)) {
                return hash;
            }
        }
        throw new IllegalArgumentException("no such alias: " + alias);
    }

    /** A release of that version, active for so long. */
    static Release active(Subject subject, EnvironmentId where, String alias, Duration since) {
        return release(subject, where, alias, Lifecycle.ACTIVE, NOW.minus(since));
    }

    static Release release(
            Subject subject, EnvironmentId where, String alias, Lifecycle lifecycle, Instant at) {
        return new Release(
                new ReleaseId(subject.key() + "-" + where.value() + "-" + alias),
                subject,
                where,
                version(alias),
                version(alias),
                ReleaseKind.FORWARD,
                lifecycle,
                new PersonId("mira"),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lifecycle == Lifecycle.ACTIVE ? Optional.of(at) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("RISK-2291"),
                "Q4 soak rule agreed with security",
                Optional.empty());
    }

    static Board board() {
        return new Board(ENVIRONMENTS, rows(), tasks(), NOW);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(PAYMENTS, 41)
                        .dev("swift-heron", 5, NextKind.CAN_MOVE_ON, "can move on to STAGING")
                        .staging("brave-otter", 4320, NextKind.REQUESTED_NEXT, "requested in PROD")
                        .prod(
                                "calm-bison",
                                44640,
                                NextKind.AWAITING_APPROVAL,
                                "brave-otter awaits 1 of 2",
                                "brave-otter")
                        .row());
        rows.add(
                row(IDENTITY, 28)
                        .dev("keen-crane", 40, NextKind.CAN_MOVE_ON, "can move on to STAGING")
                        .staging(
                                "keen-crow",
                                8640,
                                NextKind.BLOCKED,
                                "keen-crane blocked by lint",
                                "keen-crane")
                        .prod("keen-crow", 8640, NextKind.UP_TO_DATE, "up to date")
                        .row());
        rows.add(
                row(new Subject.Policy("kyc-onboarding"), 36)
                        .dev("bold-ibis", 2880, NextKind.UP_TO_DATE, "up to date")
                        .staging("bold-ibis", 1440, NextKind.REQUESTED_NEXT, "requested in PROD")
                        .prod(
                                "wise-gull",
                                17280,
                                NextKind.SCHEDULED,
                                "bold-ibis scheduled 19 Nov 2026 19:00 UTC",
                                "bold-ibis")
                        .row());
        rows.add(
                row(new Subject.Policy("data-retention"), 12)
                        .dev("mild-toad", 5760, NextKind.UP_TO_DATE, "up to date")
                        .staging("mild-toad", 4320, NextKind.CAN_MOVE_ON, "can move on to PROD")
                        .prod(
                                "slow-crab",
                                1200,
                                NextKind.CONFIRM_DUE,
                                "rollback to confirm until 19 Nov 2026 19:02 UTC",
                                "slow-crab")
                        .row());
        rows.add(
                row(new Subject.Policy("refunds"), 17)
                        .dev("calm-finch", 12960, NextKind.UP_TO_DATE, "up to date")
                        .staging(
                                "calm-finch",
                                11520,
                                NextKind.ON_HOLD,
                                "pale-stork on hold, the base moved",
                                "pale-stork")
                        .prod("calm-finch", 10080, NextKind.ROLLED_BACK, "rolled back")
                        .row());
        rows.add(
                row(new Subject.Policy("sanctions-screening"), 9)
                        .dev("grey-wren", 120, NextKind.CAN_MOVE_ON, "can move on to STAGING")
                        .nothing(STAGING)
                        .nothing(PROD)
                        .row());
        return rows;
    }

    private static RowMaker row(Subject subject, int rules) {
        return new RowMaker(subject, rules + " rules", new HashMap<>());
    }

    static List<Task> tasks() {
        return List.of(
                task(
                        TaskKind.CONFIRM_ROLLBACK,
                        "data-retention",
                        "slow-crab to PROD, rolled back without approval, you may confirm it",
                        "tomas",
                        1200,
                        Optional.of(NOW.plusSeconds(4 * 3600 + 720))),
                task(
                        TaskKind.APPROVE,
                        "payments",
                        "brave-otter to PROD, awaits 1 of 2, you may approve it",
                        "mira",
                        122,
                        Optional.empty()),
                task(
                        TaskKind.RESOLVE_HOLD,
                        "refunds",
                        "pale-stork to STAGING, on hold, you asked for it: calm-finch became active in STAGING since",
                        "joe",
                        30,
                        Optional.empty()));
    }

    static Task task(
            TaskKind kind,
            String subject,
            String sentence,
            String from,
            int minutesAgo,
            Optional<Instant> due) {
        return new Task(
                kind,
                new ReleaseId(subject + "-" + kind),
                new Subject.Policy(subject),
                PROD,
                sentence,
                new PersonId(from),
                NOW.minus(Duration.ofMinutes(minutesAgo)),
                due);
    }

    /** The board after one cell came to say something else. */
    static Board with(Board board, Subject subject, Cell changed) {
        List<Row> rows =
                board.rows().stream()
                        .map(row -> row.subject().equals(subject) ? with(row, changed) : row)
                        .toList();
        return new Board(board.environments(), rows, board.needsYou(), board.asOf().plusSeconds(5));
    }

    private static Row with(Row row, Cell changed) {
        Map<EnvironmentId, Cell> cells = new HashMap<>(row.cells());
        cells.put(changed.environment(), changed);
        return new Row(row.subject(), row.size(), cells);
    }

    /** A row in the making. */
    private record RowMaker(Subject subject, String size, Map<EnvironmentId, Cell> cells) {

        RowMaker dev(String alias, int minutes, NextKind next, String sentence) {
            return put(DEV, alias, minutes, next, sentence, Optional.empty());
        }

        RowMaker staging(String alias, int minutes, NextKind next, String sentence) {
            return put(STAGING, alias, minutes, next, sentence, Optional.empty());
        }

        RowMaker staging(String alias, int minutes, NextKind next, String sentence, String open) {
            return put(STAGING, alias, minutes, next, sentence, Optional.of(open));
        }

        RowMaker prod(String alias, int minutes, NextKind next, String sentence) {
            return put(PROD, alias, minutes, next, sentence, Optional.empty());
        }

        RowMaker prod(String alias, int minutes, NextKind next, String sentence, String open) {
            return put(PROD, alias, minutes, next, sentence, Optional.of(open));
        }

        RowMaker nothing(EnvironmentId where) {
            cells.put(
                    where,
                    new Cell(
                            where,
                            Optional.empty(),
                            NextKind.NOTHING_YET,
                            Optional.empty(),
                            "nothing active yet"));
            return this;
        }

        private RowMaker put(
                EnvironmentId where,
                String alias,
                int minutes,
                NextKind next,
                String sentence,
                Optional<String> open) {
            cells.put(
                    where,
                    new Cell(
                            where,
                            Optional.of(active(subject, where, alias, Duration.ofMinutes(minutes))),
                            next,
                            open.map(version ->
                                    release(
                                            subject,
                                            where,
                                            version,
                                            Lifecycle.AWAITING_APPROVAL,
                                            NOW)),
                            sentence));
            return this;
        }

        Row row() {
            return new Row(subject, size, cells);
        }
    }
}
