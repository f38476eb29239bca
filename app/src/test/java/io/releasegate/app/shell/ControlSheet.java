package io.releasegate.app.shell;

import io.releasegate.app.problem.Problem;
import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.EnvironmentSlot;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.SegmentedTabs;
import io.releasegate.app.widget.StatePane;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeLabel;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.overlay.Banner;
import io.releasegate.model.EnvironmentId;
import io.releasegate.model.Sha256;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every shared control at once, to be compared with the design's sheet of states. */
final class ControlSheet {
    private static final Sha256 BRAVE_OTTER = new Sha256("77de41b3" + "0".repeat(56));

    private ControlSheet() {}

    static Node make(Tick tick) {
        VBox states = new VBox(6, Words.of("Verdicts and release states", StyleClass.STRONG));
        for (StatusKind kind : StatusKind.values()) {
            if (kind != StatusKind.PASS && kind != StatusKind.FAIL) {
                states.getChildren()
                        .add(new HBox(16, new Badge(kind), Badge.plain(kind, kind.word())));
            }
        }
        HBox page = new HBox(24, states, controls(tick), panes(tick));
        page.setPadding(new Insets(16, 20, 16, 20));
        return page;
    }

    private static VBox controls(Tick tick) {
        HBox plates = new HBox(8);
        HBox quiet = new HBox(12);
        for (EnvironmentSlot slot : EnvironmentSlot.values()) {
            EnvironmentLook look =
                    new EnvironmentLook(
                            new EnvironmentId(slot.word()),
                            slot,
                            slot == EnvironmentSlot.PROTECTED);
            plates.getChildren().add(new EnvironmentPlate(look));
            quiet.getChildren().add(new EnvironmentPlate(look, EnvironmentPlate.Form.QUIET));
        }
        Action promote =
                Action.of("sheet.promote", "Promote", Feather.ARROW_RIGHT)
                        .readiness(
                                new SimpleObjectProperty<>(
                                        Readiness.off("Not yet: 2 of 8 checks fail")))
                        .run(() -> {});
        Action request =
                Action.of("sheet.request", "Request approval", Feather.SEND)
                        .keys("Ctrl+Enter")
                        .run(() -> {});
        TextField wrong = new TextField("soak >");
        wrong.getStyleClass().add(StyleClass.INVALID);
        CheckBox check = new CheckBox("Only policies");
        check.setSelected(true);
        VBox box =
                new VBox(
                        10,
                        new HBox(
                                8,
                                new ReadyButton(request, StyleClass.PRIMARY).withKey(),
                                new Button("Compare"),
                                styled("Cancel", StyleClass.GHOST),
                                styled("Roll back…", StyleClass.DANGER_ACTION),
                                styled("Open", StyleClass.LINK)),
                        new HBox(new ReadyButton(promote)),
                        new SegmentedTabs<>("sheet.kind", SegmentedTabs.Form.SEGMENTS, "a")
                                .with("a", "all", "All")
                                .with("b", "policies", "Policies")
                                .with("c", "software", "Software"),
                        new SegmentedTabs<>("sheet.tabs", SegmentedTabs.Form.TABS, "a")
                                .with("a", "problems", "Problems", new SimpleObjectProperty<>("3"))
                                .with("b", "history", "History"),
                        new HBox(8, new TextField("RISK-2291"), wrong, check),
                        plates,
                        quiet,
                        new HBox(
                                24,
                                new HashLabel(BRAVE_OTTER),
                                new PersonChip("Mira Lindqvist"),
                                new TimeLabel(
                                        tick,
                                        tick.now().minus(Duration.ofHours(2)),
                                        TimeLabel.Form.RELATIVE)));
        for (Banner.Kind kind : Banner.Kind.values()) {
            box.getChildren()
                    .add(
                            new Banner(
                                    kind,
                                    Feather.INFO,
                                    "A banner of kind " + kind + ".",
                                    Optional.empty()));
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static VBox panes(Tick tick) {
        StatePane empty = new StatePane("sheet.empty", Words.of("content"), tick);
        empty.show(
                PaneState.empty(
                        "No decision matches this filter", "412 908 decisions, newest 15:41."));
        StatePane failed = new StatePane("sheet.failed", Words.of("content"), tick);
        failed.show(
                PaneState.failed(
                        new Problem(
                                "The pointer moved before you",
                                "Tomas made keen-crow active at 15:49:51.",
                                "RG-F-0107",
                                "")));
        StatePane stale = new StatePane("sheet.stale", Words.of("keen-crow"), tick);
        stale.show(PaneState.ready());
        stale.show(
                new PaneState.Stale(
                        tick.now().minus(Duration.ofMinutes(14)),
                        Optional.of(
                                Action.of("sheet.again", "Read again", Feather.REFRESH_CW)
                                        .run(() -> {}))));
        VBox box = new VBox(10, card(empty), card(failed), card(stale));
        box.setMinWidth(320);
        box.setPrefWidth(360);
        return box;
    }

    private static VBox card(StatePane pane) {
        VBox card = new VBox(pane);
        card.setPadding(new Insets(1));
        card.getStyleClass().add(StyleClass.CARD);
        return card;
    }

    private static Button styled(String text, String styleClass) {
        Button button = new Button(text);
        button.getStyleClass().add(styleClass);
        return button;
    }
}
