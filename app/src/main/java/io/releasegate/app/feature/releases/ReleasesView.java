package io.releasegate.app.feature.releases;

import io.releasegate.app.feature.releases.timeline.TimelineView;
import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.StatePane;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.Alias;
import io.releasegate.model.environment.Environment;
import java.util.stream.Collectors;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The history: timeline, the chosen line, and the table. */
final class ReleasesView extends BorderPane {
    private static final double LOW = 700;

    private final ReleasesViewModel model;
    private final Seat seat;
    private final HistoryTable table;

    ReleasesView(ReleasesViewModel model, Seat seat, Tick tick, ReleasesActions actions) {
        this.model = model;
        this.seat = seat;
        setId("releases");
        getStyleClass().add("releases");
        setTop(new ReleasesHeader(model, seat).node(tick, actions));
        table = new HistoryTable(model, seat, tick, () -> actions.diff().fire());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        VBox content = new VBox(timeline(), new SelectedStrip(model, seat, tick, actions), table);
        StatePane pane = new StatePane("releases.state", content, tick);
        model.stateProperty().subscribe(pane::show);
        setCenter(pane);
    }

    private TimelineView timeline() {
        TimelineView timeline = new TimelineView(seat::look);
        timeline.shownProperty().bind(model.timelineProperty());
        timeline.selectedProperty().bindBidirectional(model.selectedProperty());
        timeline.onCluster(model::zoomTo);
        timeline.compactProperty().bind(heightProperty().lessThan(LOW));
        timeline.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        timeline.addEventHandler(
                ScrollEvent.SCROLL,
                event -> {
                    double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
                    model.pan(-by / 1600);
                    event.consume();
                });
        model.pageProperty().subscribe(page -> timeline.setAccessibleText(spoken(page)));
        return timeline;
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(1);
            case RIGHT -> model.step(-1);
            case PAGE_UP -> model.pan(-0.25);
            case PAGE_DOWN -> model.pan(0.25);
            case ENTER -> table.requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What is active where; the events themselves are rows of the table. */
    private String spoken(ReleasesPage page) {
        return page.environments().stream()
                .map(Environment::id)
                .map(id ->
                        seat.look(id).name()
                                + " "
                                + page.active(id)
                                        .map(r -> Alias.of(r.snapshot()).words() + " active")
                                        .orElse("nothing active"))
                .collect(Collectors.joining(", ", "Timeline, ", ". Enter goes to the history."));
    }

    /** Moves the focus to the history, where the arrows choose. */
    void focusHistory() {
        table.requestFocus();
    }
}
