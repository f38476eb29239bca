package io.releasegate.app.feature.releases.timeline;

import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.model.EnvironmentId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The canvas with the plates of its lanes. It is one tab stop. */
public final class TimelineView extends Pane {
    private static final double PLATE_LEFT = 16;

    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::repaint);
    private final Function<EnvironmentId, EnvironmentLook> looks;
    private final FontRuler ruler = new FontRuler();
    private final ObjectProperty<Optional<TimelineScene>> scene =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> selected =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact", false);
    private @Nullable TimelinePicture picture;
    private Consumer<List<String>> onCluster = keys -> {};

    public TimelineView(Function<EnvironmentId, EnvironmentLook> looks) {
        this.looks = looks;
        setId("releases.timeline");
        getStyleClass().add("releases-timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinWidth(0);
        getChildren().addAll(inks, canvas);
        selected.subscribe(key -> repaint());
        scene.subscribe(now -> layOut());
        compact.subscribe(now -> layOut());
        widthProperty().subscribe(now -> layOut());
        setOnMousePressed(this::onPress);
        setOnMouseMoved(event -> setCursor(hit(event).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    }

    /** What to show. */
    public ObjectProperty<Optional<TimelineScene>> shownProperty() {
        return scene;
    }

    /** Whether lanes lie closer together. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    /** The key of the chosen event. */
    public ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    /** Told the events of a ring that stands for several. */
    public void onCluster(Consumer<List<String>> listener) {
        onCluster = listener;
    }

    /** What is painted now; for tests and for screen readers. */
    public Optional<TimelinePicture> picture() {
        return Optional.ofNullable(picture);
    }

    private void onPress(MouseEvent event) {
        requestFocus();
        hit(event)
                .ifPresent(marker -> {
                    if (marker.isCluster()) {
                        onCluster.accept(marker.keys());
                    } else {
                        selected.set(Optional.of(marker.keys().getLast()));
                    }
                });
        event.consume();
    }

    private Optional<TimelinePicture.Marker> hit(MouseEvent event) {
        return picture == null ? Optional.empty() : picture.at(event.getX(), event.getY());
    }

    private void layOut() {
        Optional<TimelineScene> now = scene.get();
        if (now.isEmpty() || getWidth() <= 0) {
            return;
        }
        TimelinePicture made =
                new TimelineLayout(now.get(), getWidth(), compact.get(), ruler).picture();
        picture = made;
        canvas.setWidth(made.width());
        canvas.setHeight(made.height());
        setMinHeight(made.height());
        setPrefHeight(made.height());
        setMaxHeight(made.height());
        plates(made);
        repaint();
    }

    private void plates(TimelinePicture made) {
        getChildren().setAll(inks, canvas);
        for (TimelinePicture.Lane lane : made.lanes()) {
            EnvironmentPlate plate = new EnvironmentPlate(looks.apply(lane.environment()));
            plate.setMouseTransparent(true);
            plate.relocate(PLATE_LEFT, Math.rint(lane.y() - 9));
            getChildren().add(plate);
        }
    }

    private void repaint() {
        TimelinePicture made = picture;
        if (made != null) {
            new TimelinePainter(canvas.getGraphicsContext2D(), inks).paint(made, selected.get());
        }
    }
}
