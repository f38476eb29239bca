package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.NextKind;
import io.releasegate.governance.Boards.Row;
import io.releasegate.model.Alias;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A cell of the board in icons and words. */
final class CellWords {

    private CellWords() {}

    /** The icon before what comes next; empty where there is nothing to report. */
    static Optional<Ikon> icon(NextKind next) {
        return switch (next) {
            case CORRUPT -> Optional.of(StatusKind.CORRUPT.icon());
            case CONFIRM_DUE, ROLLED_BACK -> Optional.of(StatusKind.ROLLED_BACK.icon());
            case ON_HOLD -> Optional.of(StatusKind.ON_HOLD.icon());
            case BLOCKED -> Optional.of(StatusKind.BLOCKED.icon());
            case AWAITING_APPROVAL -> Optional.of(StatusKind.AWAITING_APPROVAL.icon());
            case READY, CAN_MOVE_ON -> Optional.of(StatusKind.READY.icon());
            case SCHEDULED -> Optional.of(StatusKind.SCHEDULED.icon());
            case DRAFT -> Optional.of(StatusKind.DRAFT.icon());
            case REQUESTED_NEXT -> Optional.of(Feather.ARROW_RIGHT);
            case UP_TO_DATE, NOTHING_YET -> Optional.empty();
        };
    }

    /** The colour of what comes next; exceptions only have one. */
    static String colour(NextKind next) {
        return switch (next) {
            case CORRUPT, BLOCKED -> StyleClass.BAD;
            case CONFIRM_DUE, ROLLED_BACK -> StyleClass.SEVERE;
            case ON_HOLD, AWAITING_APPROVAL -> StyleClass.WARN;
            case READY, CAN_MOVE_ON -> StyleClass.ACCENT_TEXT;
            case SCHEDULED -> "overview-plain";
            case DRAFT, REQUESTED_NEXT -> StyleClass.MUTED;
            case UP_TO_DATE, NOTHING_YET -> StyleClass.SUBTLE;
        };
    }

    /** What comes next, as it stands in the second line. */
    static String next(Row row, Cell cell, Environment environment) {
        if (cell.next() != NextKind.NOTHING_YET) {
            return sentence(cell);
        }
        Optional<Release> before =
                environment.promotesFrom().map(id -> row.cells().get(id)).flatMap(Cell::active);
        if (before.isPresent()) {
            return Alias.of(before.get().snapshot()) + " can move here";
        }
        return environment
                .promotesFrom()
                .map(id -> "Needs " + id.value().toUpperCase(Locale.ROOT) + " first")
                .orElse("Needs a first release");
    }

    /** A sentence that starts with a version keeps its small letter. */
    private static String sentence(Cell cell) {
        String words = cell.sentence();
        boolean startsWithVersion =
                cell.open()
                        .map(release -> Alias.of(release.snapshot()).words())
                        .filter(words::startsWith)
                        .isPresent();
        return words.isEmpty() || startsWithVersion
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The whole cell as a screen reader says it. */
    static String spoken(Row row, Cell cell, Environment environment, Instant now) {
        String where =
                row.subject().key() + ", " + environment.id().value().toUpperCase(Locale.ROOT);
        String here =
                cell.active()
                        .map(release ->
                                Alias.of(release.snapshot())
                                        + " active "
                                        + spokenAge(since(release), now))
                        .orElse("nothing yet");
        return where + ": " + here + ". Next: " + next(row, cell, environment);
    }

    static Instant since(Release release) {
        return release.activatedAt().orElse(release.createdAt());
    }

    private static String spokenAge(Instant since, Instant now) {
        Duration age = Duration.between(since, now).abs();
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return count(age.toMinutes(), "minute");
        }
        return age.toDays() < 1 ? count(age.toHours(), "hour") : count(age.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
