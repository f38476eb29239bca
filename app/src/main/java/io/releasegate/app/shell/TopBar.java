package io.releasegate.app.shell;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Navigator;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Connection, environments, and the way into the palette. */
final class TopBar extends HBox {
    private static final double WIDE = 300;
    private static final double NARROW = 176;

    TopBar(
            ShellModel model,
            Navigator navigator,
            ObservableBooleanValue narrow,
            Runnable openPalette) {
        setId("shell.top");
        getStyleClass().add("rg-top");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        connection(model),
                        new EnvironmentStrip(model, navigator),
                        space,
                        paletteField(narrow, openPalette));
    }

    private static HBox connection(ShellModel model) {
        Label name = Words.of(model.connectionProperty());
        name.setMinWidth(USE_PREF_SIZE);
        HBox chip = new HBox(Glyph.of(Feather.DATABASE), name);
        chip.setId("shell.connection");
        chip.getStyleClass().add(StyleClass.CHIP);
        chip.accessibleTextProperty()
                .bind(model.connectionProperty().map(text -> "Connection: " + text));
        return chip;
    }

    private static Button paletteField(ObservableBooleanValue narrow, Runnable openPalette) {
        Label prompt = Words.of("", StyleClass.SUBTLE);
        prompt.textProperty().bind(narrow.map(small -> small ? "Search…" : "Search or run…"));
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        HBox inside =
                new HBox(
                        6,
                        Glyph.of(Feather.SEARCH, StyleClass.MUTED),
                        prompt,
                        new KeyCap("Ctrl+K"));
        inside.setAlignment(Pos.CENTER_LEFT);
        Button field = new Button();
        field.setId("shell.palette");
        field.setAccessibleText("Search or run a command, Ctrl K");
        field.getStyleClass().add("rg-palette-field");
        field.setGraphic(inside);
        field.prefWidthProperty().bind(narrow.map(small -> small ? NARROW : WIDE));
        field.setMinWidth(NARROW);
        inside.prefWidthProperty().bind(field.widthProperty().subtract(18));
        field.setOnAction(event -> openPalette.run());
        return field;
    }
}
