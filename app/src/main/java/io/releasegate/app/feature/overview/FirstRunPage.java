package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.environment.Environment;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the overview shows while nothing is governed: the way ahead, and the step that starts it.
 */
final class FirstRunPage extends VBox {
    private final Seat seat;
    private final ReadyButton button;
    private final HBox way = new HBox(10);

    FirstRunPage(Seat seat, Action writePolicy) {
        this.seat = seat;
        this.button = new ReadyButton(writePolicy, StyleClass.PRIMARY, StyleClass.LARGE_BUTTON);
        setId("overview.first-run");
        getStyleClass().add("overview-first-run");
        way.setAlignment(Pos.CENTER);
        VBox words =
                new VBox(
                        6,
                        Words.of("Nothing is governed yet", StyleClass.FIGURE),
                        Words.of(
                                "A subject appears here once it has a version in an environment.",
                                "overview-lead",
                                StyleClass.MUTED));
        words.setAlignment(Pos.CENTER);
        getChildren().addAll(way, words, steps(), promise());
    }

    /** Draws the environments that a version will pass, dashed because nothing is there. */
    void show(List<Environment> environments) {
        way.getChildren().clear();
        for (Environment environment : environments) {
            if (!way.getChildren().isEmpty()) {
                way.getChildren()
                        .add(Glyph.of(Feather.ARROW_RIGHT, StyleClass.SUBTLE, "overview-arrow"));
            }
            way.getChildren().add(station(environment));
        }
    }

    /** Where the focus goes when this page is entered. */
    Node step() {
        return button.button();
    }

    private Node station(Environment environment) {
        StackPane box =
                new StackPane(
                        Words.of(
                                BoardHeader.approvals(environment),
                                StyleClass.MUTED,
                                StyleClass.SMALL));
        box.getStyleClass().add("overview-station");
        EnvironmentPlate plate = new EnvironmentPlate(seat.look(environment.id()));
        StackPane station = new StackPane(box, plate);
        StackPane.setAlignment(plate, Pos.TOP_LEFT);
        station.getStyleClass().add("overview-station-frame");
        return station;
    }

    private Node steps() {
        StackPane icon = new StackPane(Glyph.of(Feather.EDIT_3, StyleClass.ACCENT_TEXT));
        icon.getStyleClass().add("overview-step-icon");
        VBox words =
                new VBox(
                        1,
                        Words.of("Write a first policy", StyleClass.STRONG),
                        Words.of(
                                "The editor shows its problems as you type. Submit it, then release it.",
                                StyleClass.MUTED,
                                StyleClass.SMALL));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox step = new HBox(16, icon, words, button);
        step.getStyleClass().add("overview-step");
        return step;
    }

    private static Node promise() {
        HBox promise =
                new HBox(
                        16,
                        fact(Feather.HARD_DRIVE, "Your data stays on this machine"),
                        fact(Feather.USER_X, "No account"));
        promise.setAlignment(Pos.CENTER);
        return promise;
    }

    private static Node fact(Feather icon, String words) {
        HBox fact =
                new HBox(
                        6,
                        Glyph.of(icon, StyleClass.MUTED),
                        Words.of(words, StyleClass.MUTED, StyleClass.SMALL));
        fact.setAlignment(Pos.CENTER_LEFT);
        return fact;
    }
}
