package io.releasegate.app.feature.releases;

import io.releasegate.app.feature.releases.timeline.TimelineEvent;
import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.release.Release;
import java.util.List;
import java.util.Optional;

/** Which rows are events of the timeline. Refusals and what never moved are in the table only. */
final class TimelineRows {

    private TimelineRows() {}

    static List<TimelineEvent> events(List<HistoryRow> rows, Seat seat) {
        return rows.stream().flatMap(row -> event(row, seat).stream()).toList();
    }

    private static Optional<TimelineEvent> event(HistoryRow row, Seat seat) {
        return row.release()
                .flatMap(release ->
                        switch (release.lifecycle()) {
                            case ACTIVE -> Optional.of(fact(row, release, Kind.PRESENT, seat));
                            case SUPERSEDED ->
                                    release.activatedAt()
                                            .map(at -> fact(row, release, Kind.PAST, seat));
                            case ROLLED_BACK ->
                                    release.activatedAt()
                                            .map(at -> fact(row, release, Kind.ROLLED_BACK, seat));
                            case DRAFT, AWAITING_APPROVAL, READY ->
                                    Optional.of(ahead(row, release, Kind.WAITING));
                            case SCHEDULED -> Optional.of(ahead(row, release, Kind.SCHEDULED));
                            case REJECTED, CANCELLED -> Optional.empty();
                        });
    }

    private static TimelineEvent fact(HistoryRow row, Release release, Kind kind, Seat seat) {
        return new TimelineEvent(
                row.key(),
                row.environment(),
                kind,
                release.activatedAt(),
                release.endedAt(),
                row.to(),
                row.isRollback() ? release.origin().map(id -> id.value()) : Optional.empty(),
                row.isRollback() ? RowWords.restored(row, seat) : "");
    }

    private static TimelineEvent ahead(HistoryRow row, Release release, Kind kind) {
        return new TimelineEvent(
                row.key(),
                row.environment(),
                kind,
                release.effectiveAt(),
                Optional.empty(),
                row.to(),
                Optional.empty(),
                RowWords.waits(row));
    }
}
