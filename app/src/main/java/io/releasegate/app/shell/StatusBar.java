package io.releasegate.app.shell;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Navigator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The line at the bottom. Each part is shown only while it has something to say. */
final class StatusBar extends HBox {
    private static final char THIN_SPACE = '\u202f';

    private final ShellModel model;

    StatusBar(
            ShellModel model,
            Navigator navigator,
            RunningTasks tasks,
            Tick tick,
            ObservableBooleanValue narrow) {
        this.model = model;
        setId("shell.status");
        getStyleClass().add("rg-status");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Status");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        environment(navigator),
                        engine(),
                        tasks,
                        problems(),
                        ledger(),
                        space,
                        clock(tick, narrow));
    }

    private Node environment(Navigator navigator) {
        HBox part = part("environment");
        part.getStyleClass().add("first");
        Runnable show =
                () -> {
                    var focused = navigator.environmentProperty().get().map(model::look);
                    part.getChildren().setAll(focused.stream().map(StatusBar::plate).toList());
                    part.setVisible(focused.isPresent());
                };
        navigator.environmentProperty().subscribe(show);
        model.environments().subscribe(show);
        show.run();
        return part;
    }

    private static EnvironmentPlate plate(EnvironmentLook look) {
        return new EnvironmentPlate(look, EnvironmentPlate.Form.SMALL);
    }

    private Node engine() {
        HBox part = part("engine");
        Label text = Words.of(model.engineProperty());
        model.engineReadyProperty()
                .subscribe(ready ->
                        part.getChildren()
                                .setAll(
                                        ready
                                                ? Glyph.of(Feather.CHECK_CIRCLE, StyleClass.OK)
                                                : Glyph.of(Feather.X_CIRCLE, StyleClass.BAD),
                                        text));
        part.visibleProperty().bind(model.engineProperty().map(words -> !words.isBlank()));
        return part;
    }

    private Node problems() {
        HBox part = part("problems");
        model.problemsProperty()
                .subscribe(counts -> {
                    part.getChildren().clear();
                    counts.ifPresent(found -> fill(part, found));
                    part.setVisible(counts.isPresent());
                });
        return part;
    }

    private static void fill(HBox part, ShellModel.Problems found) {
        part.getChildren()
                .addAll(
                        Glyph.of(
                                Feather.X_CIRCLE,
                                found.errors() > 0 ? StyleClass.BAD : StyleClass.SUBTLE),
                        Words.of(Integer.toString(found.errors())),
                        Glyph.of(
                                Feather.ALERT_TRIANGLE,
                                found.warnings() > 0 ? StyleClass.WARN : StyleClass.SUBTLE),
                        Words.of(Integer.toString(found.warnings())));
        part.setAccessibleText(
                "Policies: " + found.errors() + " errors, " + found.warnings() + " warnings");
    }

    private Node ledger() {
        HBox part = part("ledger");
        ObservableValue<String> text =
                model.ledgerHeadProperty()
                        .map(head ->
                                head.longValue() == 0
                                        ? "Ledger empty"
                                        : "Ledger #" + grouped(head.longValue()));
        part.getChildren().addAll(Glyph.of(Feather.LINK, StyleClass.MUTED), Words.of(text));
        part.getStyleClass().add("last");
        return part;
    }

    private static Node clock(Tick tick, ObservableBooleanValue narrow) {
        HBox part = part("clock");
        part.getStyleClass().add("last");
        Label text = new Label();
        text.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> clockText(tick, narrow.get()), tick.nowProperty(), narrow));
        part.getChildren().add(text);
        return part;
    }

    private static String clockText(Tick tick, boolean narrow) {
        String zone = TimeText.zone(tick.now(), tick.zone());
        int bracket = zone.indexOf(" (");
        return TimeText.status(tick.now(), tick.zone())
                + " "
                + (narrow && bracket > 0 ? zone.substring(0, bracket) : zone);
    }

    static HBox part(String name) {
        HBox part = new HBox();
        part.setId("shell.status." + name);
        part.getStyleClass().add("part");
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private static String grouped(long number) {
        String digits = Long.toString(number);
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return text.toString();
    }
}
