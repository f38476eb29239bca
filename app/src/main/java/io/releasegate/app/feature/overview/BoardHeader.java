package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.environment.Environment;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The names of the columns: each environment with what it asks for. */
final class BoardHeader extends BorderPane {
    private final Seat seat;
    private final ColumnsPane columns;

    BoardHeader(Seat seat) {
        this.seat = seat;
        HBox subject =
                new HBox(
                        Words.of("Subject", StyleClass.STRONG, StyleClass.SMALL, StyleClass.MUTED));
        subject.getStyleClass().addAll("overview-subject", "overview-head");
        columns = new ColumnsPane(subject);
        getStyleClass().add("overview-header");
        setCenter(columns);
    }

    /**
     * @param before how many environments are out of sight at the left
     * @param after how many at the right
     */
    void show(List<Environment> shown, int before, int after) {
        columns.getChildren().setAll(columns.getChildren().getFirst());
        for (int i = 0; i < shown.size(); i++) {
            HBox head = head(shown.get(i));
            if (i == 0 && before > 0) {
                head.getChildren().add(0, aside("‹ " + before + " more"));
            }
            if (i == shown.size() - 1 && after > 0) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                head.getChildren().addAll(space, aside(after + " more ›"));
            }
            columns.getChildren().add(head);
        }
    }

    private HBox head(Environment environment) {
        Label note = Words.of(approvals(environment), StyleClass.MUTED, StyleClass.SMALL);
        note.setMinWidth(0);
        HBox head = new HBox(new EnvironmentPlate(seat.look(environment.id())), note);
        head.getStyleClass().add("overview-head");
        return head;
    }

    private static Label aside(String words) {
        Label label = Words.of(words, StyleClass.MUTED, StyleClass.SMALL);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** How many people have to agree, in words. */
    static String approvals(Environment environment) {
        int count = environment.approvals().count();
        return switch (count) {
            case 0 -> "no approvals";
            case 1 -> "1 approval";
            default -> count + " approvals";
        };
    }

    /** Leaves as much free at the right as the scroll bar takes from the rows. */
    void leave(double right) {
        BorderPane.setMargin(columns, new Insets(0, right, 0, 0));
    }
}
