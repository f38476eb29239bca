package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.Sha256;
import io.releasegate.model.release.Lifecycle;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is active now, and what would be. */
final class PointerMove extends HBox {

    PointerMove(ActFacts facts, Seat seat, Tick tick, boolean restores) {
        setId("releases.pointer-move");
        getStyleClass().add("releases-move");
        StackPane arrow =
                new StackPane(
                        Glyph.of(
                                restores ? Feather.ROTATE_CCW : Feather.ARROW_RIGHT,
                                restores ? StyleClass.SEVERE : StyleClass.MUTED));
        arrow.getStyleClass().add("releases-move-arrow");
        String age =
                facts.current()
                        .map(active ->
                                ", "
                                        + TimeText.age(
                                                active.pointer().since(), tick.now(), tick.zone()))
                        .orElse("");
        getChildren()
                .addAll(
                        side(
                                "Active now" + age,
                                Feather.DISC,
                                StyleClass.OK,
                                facts.current().map(active -> active.release().snapshot())),
                        arrow,
                        side(
                                becomes(facts, seat, tick, restores),
                                Feather.CIRCLE,
                                StyleClass.SUBTLE,
                                Optional.of(facts.candidate())));
    }

    private static String becomes(ActFacts facts, Seat seat, Tick tick, boolean restores) {
        String since =
                facts.since().map(at -> TimeText.relative(at, tick.now(), tick.zone())).orElse("");
        String age = facts.since().map(at -> TimeText.age(at, tick.now(), tick.zone())).orElse("");
        if (restores) {
            return "Becomes active again, was " + since;
        }
        if (facts.from().isPresent()) {
            return "Becomes active, from " + seat.look(facts.from().get()).name() + ", " + age;
        }
        boolean open = facts.release().filter(r -> r.lifecycle() != Lifecycle.ACTIVE).isPresent();
        return "Becomes active, " + (open ? "asked for " : "submitted ") + since;
    }

    private static Node side(
            String title, Feather icon, String iconClass, Optional<Sha256> version) {
        Label head = Words.of(title, StyleClass.MUTED, StyleClass.SMALL);
        head.setMinWidth(0);
        Node hash =
                version.<Node>map(HashLabel::new)
                        .orElseGet(() -> Words.of("nothing", StyleClass.SUBTLE));
        HBox line = new HBox(6, Glyph.of(icon, iconClass), hash);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(2, head, line);
        side.getStyleClass().add("releases-move-side");
        side.setPrefWidth(10);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }
}
