package io.releasegate.app.shell;

import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.Screen;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Puts the screen on stage that the navigator points at, and closes the one before. */
final class Stagehand {
    private final List<Screen> screens;
    private final Navigator navigator;
    private final StackPane stage = new StackPane();
    private Subscription following = () -> {};
    private @Nullable Screen shown;

    Stagehand(List<Screen> screens, Navigator navigator) {
        this.screens = screens;
        this.navigator = navigator;
        stage.setId("shell.stage");
        stage.setMinSize(0, 0);
        stage.setAlignment(Pos.TOP_LEFT);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(stage.widthProperty());
        edge.heightProperty().bind(stage.heightProperty());
        stage.setClip(edge);
    }

    StackPane stage() {
        return stage;
    }

    void start() {
        following = navigator.placeProperty().subscribe(this::show);
    }

    void stop() {
        following.unsubscribe();
        if (shown != null) {
            shown.close();
            shown = null;
        }
    }

    /** What the window title says is shown. */
    String subject() {
        String screen = navigator.placeProperty().get().screen();
        return screens.stream()
                .filter(candidate -> candidate.id().equals(screen))
                .map(found -> found.subject().isBlank() ? found.title() : found.subject())
                .findFirst()
                .orElse("ReleaseGate");
    }

    private void show(Place place) {
        Screen next =
                screens.stream()
                        .filter(screen -> screen.id().equals(place.screen()))
                        .findFirst()
                        .orElse(null);
        if (next == null) {
            return;
        }
        if (next != shown) {
            if (shown != null) {
                shown.close();
            }
            shown = next;
            stage.getChildren().setAll(next.view());
            next.open();
            focusInside(next.view());
        }
        next.show(place);
    }

    /**
     * A screen opened by its key must not leave the focus on the rail, unless it took it itself.
     */
    private void focusInside(Node view) {
        Scene scene = stage.getScene();
        if (scene == null) {
            return;
        }
        for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
            if (node == stage) {
                return;
            }
        }
        Regions.firstFocusable(view).ifPresent(Node::requestFocus);
    }
}
