package io.releasegate.app.feature.releases;

import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.Alias;
import io.releasegate.model.PersonId;
import io.releasegate.model.explain.Reason;
import io.releasegate.model.release.Lifecycle;
import io.releasegate.model.release.Release;
import java.util.List;
import java.util.stream.Collectors;

/** Rows in words. */
final class RowWords {

    private RowWords() {}

    static StatusKind status(HistoryRow row) {
        return row.release()
                .map(release ->
                        release.hold().isPresent()
                                ? StatusKind.ON_HOLD
                                : StatusKind.of(release.lifecycle()))
                .orElse(StatusKind.DENY);
    }

    /** The word of the badge. */
    static String state(HistoryRow row) {
        boolean awaits =
                row.release()
                        .filter(r -> r.lifecycle() == Lifecycle.AWAITING_APPROVAL)
                        .filter(r -> r.hold().isEmpty())
                        .isPresent();
        return awaits
                ? "awaiting " + row.line().approvedBy().size() + " of " + row.needed()
                : status(row).word();
    }

    /** What is left to be done with an open release, short. */
    static String waits(HistoryRow row) {
        return state(row).replaceFirst("^awaiting ", "awaits ");
    }

    static String approvedBy(HistoryRow row, Seat seat) {
        if (row.line().approvedBy().isEmpty()) {
            boolean asked = row.release().flatMap(Release::request).isPresent();
            return row.isRefusal() ? "" : asked ? "nobody" : "not needed";
        }
        return row.line().approvedBy().stream()
                .map(person -> first(person, seat))
                .collect(Collectors.joining(", "));
    }

    static String first(PersonId person, Seat seat) {
        return seat.nameOf(person).split(" ", 2)[0];
    }

    static String reason(HistoryRow row) {
        return row.isRefusal()
                ? row.line().refusal().stream().map(Reason::sentence).findFirst().orElse("")
                : row.line().reason();
    }

    /** What stands below the marker of a rollback. */
    static String restored(HistoryRow row, Seat seat) {
        List<String> approved =
                row.line().approvedBy().stream().map(person -> first(person, seat)).toList();
        String by = approved.isEmpty() ? "" : ", approved by " + String.join(" and ", approved);
        String why = row.line().reason().isBlank() ? "" : row.line().reason() + ", ";
        return why + first(row.line().who(), seat) + by;
    }

    /** What was tried, for a refused line: the engine calls it by its command. */
    static String attempt(HistoryRow row) {
        return row.line().reason().replace('-', ' ');
    }

    /** The move of the pointer as a screen reader says it. */
    static String move(HistoryRow row) {
        return row.to()
                .map(to ->
                        row.from().map(from -> Alias.of(from) + " to ").orElse("") + Alias.of(to))
                .orElseGet(() -> attempt(row) + " refused");
    }

    /** The whole row as a sentence in reading order. */
    static String spoken(HistoryRow row, String time, Seat seat) {
        return time
                + ", "
                + seat.look(row.environment()).name()
                + ", "
                + state(row)
                + (row.isRollback() ? ", rolled back " : ", ")
                + move(row)
                + ", by "
                + seat.nameOf(row.line().who())
                + (reason(row).isBlank() ? "" : ", " + reason(row))
                + ", entry "
                + row.line().entry().short8();
    }
}
