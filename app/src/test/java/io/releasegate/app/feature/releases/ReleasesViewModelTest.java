package io.releasegate.app.feature.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.app.feature.releases.sheet.OpenMove;
import io.releasegate.app.feature.releases.timeline.TimelineEvent;
import io.releasegate.app.feature.releases.timeline.TimelineEvent.Kind;
import io.releasegate.app.task.Tick;
import io.releasegate.app.testing.DirectTaskRunner;
import io.releasegate.app.testing.TestReleases;
import io.releasegate.app.testing.TestSeat;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.model.ReleaseId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReleasesViewModelTest {
    private final FakePort port = new FakePort();
    private final TestSeat seat = new TestSeat("mira");
    private final ReleasesViewModel model =
            new ReleasesViewModel(
                    new ReleasesDesk(port, port, port),
                    new DirectTaskRunner(),
                    seat,
                    Tick.manual(() -> TestReleases.NOW, ZoneId.of("Europe/Berlin")));

    @Test
    void rows_tell_state_and_move_newest_first_and_refused_attempts_are_rows() {
        model.refresh();
        assertEquals(PaneState.ready(), model.stateProperty().get());
        assertEquals(
                List.of(
                        "active, brave-otter to swift-heron, not needed",
                        "awaiting 1 of 2, calm-bison to brave-otter, Kim",
                        "active, calm-bison to brave-otter, not needed"),
                model.rows().stream().limit(3).map(this::told).toList());
        assertEquals("DENY, promote refused, ", told(model.rows().get(model.rows().size() - 2)));
        assertEquals(Optional.of("d9"), model.selectedProperty().get());
    }

    @Test
    void what_is_on_the_timeline_is_a_row_and_a_refusal_is_a_row_only() {
        model.refresh();
        List<String> rows = model.rows().stream().map(HistoryRow::key).toList();
        List<TimelineEvent> events = model.timelineProperty().get().orElseThrow().events();
        assertEquals(rows.size() - 1, events.size());
        assertTrue(rows.containsAll(events.stream().map(TimelineEvent::key).toList()));
        assertEquals(
                List.of(Kind.PRESENT, Kind.WAITING, Kind.PRESENT, Kind.PRESENT),
                events.stream()
                        .filter(e -> List.of("d9", "p4", "s3", "p3").contains(e.key()))
                        .map(TimelineEvent::kind)
                        .toList());
        assertEquals(
                Optional.of("p1"),
                events.stream()
                        .filter(e -> e.key().equals("p3"))
                        .findFirst()
                        .flatMap(TimelineEvent::restores));
    }

    @Test
    void an_environment_that_is_not_shown_has_neither_lane_nor_rows() {
        model.refresh();
        model.hidden().add(Halden.DEV);
        assertEquals(
                List.of(Halden.PROD, Halden.STAGING),
                model.timelineProperty().get().orElseThrow().lanes());
        assertTrue(model.rows().stream().noneMatch(r -> r.environment().equals(Halden.DEV)));
        model.reveal(Optional.of(Halden.PAYMENTS), Optional.of(new ReleaseId("d8")));
        assertEquals(Optional.of("d8"), model.selectedProperty().get());
        assertTrue(model.hidden().isEmpty());
    }

    @Test
    void each_command_says_why_it_is_off_for_the_chosen_row() {
        model.refresh();
        select("s3");
        assertEquals(Readiness.ready(), readiness(RowMoves::againstPromote));
        assertEquals(
                Readiness.off("it is what is active now"), readiness(RowMoves::againstRollBack));
        select("p4");
        assertEquals(
                Readiness.off("PROD is the last environment"), readiness(RowMoves::againstPromote));
        assertEquals(
                Readiness.off("it awaits 1 of 2 approvals"),
                readiness(moves -> moves.against(OpenMove.ACTIVATE)));
        assertEquals(
                Readiness.off("approval was asked for already"),
                readiness(moves -> moves.against(OpenMove.ASK_AGAIN)));
        assertEquals(Readiness.ready(), readiness(moves -> moves.against(OpenMove.WITHDRAW)));
        select("p2");
        assertEquals(Readiness.ready(), readiness(RowMoves::againstRollBack));
        assertEquals(
                Readiness.off("it is rolled back, which is an end"),
                readiness(moves -> moves.against(OpenMove.WITHDRAW)));
        select("p1");
        assertEquals(
                Readiness.off("the same version is active now"),
                readiness(RowMoves::againstRollBack));
        select("entry-20");
        assertEquals(
                Readiness.off("this attempt was refused, so there is no release"),
                readiness(RowMoves::againstDiff));
    }

    @Test
    void stepping_goes_through_the_rows_and_stops_at_both_ends() {
        model.refresh();
        model.step(-1);
        assertEquals(Optional.of("d9"), model.selectedProperty().get());
        model.step(1);
        model.step(1);
        assertEquals(Optional.of("s3"), model.selectedProperty().get());
        model.step(-1);
        assertEquals(Optional.of("p4"), model.selectedProperty().get());
    }

    @Test
    void choosing_an_event_outside_the_shown_time_moves_the_window_to_it() {
        model.refresh();
        model.rangeProperty().set(TimeRange.TWO_WEEKS);
        select("p1");
        var scene = model.timelineProperty().get().orElseThrow();
        double share = scene.window().share(model.selectedRow().orElseThrow().at());
        assertTrue(share > 0 && share < 1, () -> "it is at " + share);
        model.home();
        assertTrue(
                model.timelineProperty()
                        .get()
                        .orElseThrow()
                        .window()
                        .to()
                        .isAfter(TestReleases.NOW));
    }

    private void select(String key) {
        model.selectedProperty().set(Optional.of(key));
    }

    private Readiness readiness(Function<RowMoves, String> rule) {
        return model.readiness(rule).getValue();
    }

    private String told(HistoryRow row) {
        return RowWords.state(row)
                + ", "
                + RowWords.move(row)
                + ", "
                + RowWords.approvedBy(row, seat);
    }
}
