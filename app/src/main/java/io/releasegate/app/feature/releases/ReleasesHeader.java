package io.releasegate.app.feature.releases;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ScreenHeader;
import io.releasegate.app.widget.SegmentedTabs;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.environment.Environment;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

/** Subject, environments and range. */
final class ReleasesHeader {
    private final ReleasesViewModel model;
    private final Seat seat;
    private final HBox environments = new HBox(10);
    private List<EnvironmentId> shown = List.of();

    ReleasesHeader(ReleasesViewModel model, Seat seat) {
        this.model = model;
        this.seat = seat;
        environments.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        environments.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        model.pageProperty().subscribe(page -> showEnvironments());
    }

    ScreenHeader node(Tick tick, ReleasesActions actions) {
        SegmentedTabs<TimeRange> ranges =
                new SegmentedTabs<>(
                        "releases.range", SegmentedTabs.Form.SEGMENTS, model.rangeProperty().get());
        for (TimeRange range : TimeRange.values()) {
            ranges.with(range, range.id(), range.words());
        }
        ranges.chosenProperty().bindBidirectional(model.rangeProperty());
        ScreenHeader header =
                new ScreenHeader(
                        "Releases",
                        model.pageProperty()
                                .map(page ->
                                        page.subject().isEmpty()
                                                ? ""
                                                : "as of "
                                                        + TimeText.seconds(
                                                                page.asOf(), tick.zone())),
                        ranges,
                        zoom(actions.zoomOut()),
                        zoom(actions.zoomIn()));
        header.getChildren().addAll(1, List.of(new SubjectChooser(model), environments));
        return header;
    }

    private static Button zoom(Action action) {
        Button button = new Button();
        button.setId(action.id());
        button.setGraphic(Glyph.of(action.icon()));
        button.setAccessibleText(action.title());
        button.getStyleClass().addAll(StyleClass.GHOST, "releases-zoom");
        button.setOnAction(event -> action.fire());
        return button;
    }

    /** The last environment first, as on the timeline. */
    private void showEnvironments() {
        List<EnvironmentId> ids = model.environments().stream().map(Environment::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            environments.getChildren().setAll(ids.reversed().stream().map(this::checkBox).toList());
        }
    }

    private CheckBox checkBox(EnvironmentId id) {
        CheckBox box = new CheckBox();
        box.setId("releases.environment." + id);
        box.setSelected(!model.hidden().contains(id));
        HBox plate = new HBox(new EnvironmentPlate(seat.look(id)));
        plate.getStyleClass().add("releases-check-plate");
        box.setGraphic(plate);
        box.setAccessibleText("Show " + seat.look(id).spoken());
        box.selectedProperty()
                .addListener((property, before, now) -> {
                    if (now) {
                        model.hidden().remove(id);
                    } else {
                        model.hidden().add(id);
                    }
                });
        return box;
    }
}
