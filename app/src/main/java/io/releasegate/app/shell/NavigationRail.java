package io.releasegate.app.shell;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Navigator;
import io.releasegate.app.widget.screen.Place;
import io.releasegate.app.widget.screen.Screen;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screens, with what waits there, and the person at the bottom. Icons only while narrow. */
final class NavigationRail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ObservableBooleanValue narrow;

    NavigationRail(
            List<Screen> screens,
            Navigator navigator,
            Personas personas,
            ObservableBooleanValue narrow) {
        this.narrow = narrow;
        setId("shell.nav");
        getStyleClass().add("rg-rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Screens");
        for (int i = 0; i < screens.size(); i++) {
            getChildren().add(item(screens.get(i), i + 1, navigator));
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Region line = new Region();
        line.getStyleClass().add(StyleClass.LINE);
        getChildren().addAll(space, line, new PersonaButton(personas, narrow));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private Node item(Screen screen, int number, Navigator navigator) {
        Button item = new Button();
        item.setId("shell.nav." + screen.id());
        item.getStyleClass().add("rg-rail-item");
        item.setMaxWidth(Double.MAX_VALUE);
        item.setGraphic(face(screen, number));
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setOnAction(event -> navigator.go(Place.of(screen.id())));
        Tooltip name = new Tooltip(screen.title() + "  Ctrl " + number);
        narrow.subscribe(small -> item.setTooltip(small ? name : null));
        screen.badge()
                .subscribe(count ->
                        item.setAccessibleText(
                                count.intValue() == 0
                                        ? screen.title()
                                        : screen.title() + ", " + count + " waiting"));
        navigator
                .placeProperty()
                .subscribe(place ->
                        item.pseudoClassStateChanged(HERE, place.screen().equals(screen.id())));
        return item;
    }

    private Node face(Screen screen, int number) {
        Label title = Words.of(screen.title(), "title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label key = Words.of(Integer.toString(number), "key");
        Label count =
                Words.of(screen.badge().map(Number::toString), StyleClass.COUNT, StyleClass.HOT);
        var waiting = screen.badge().map(value -> value.intValue() > 0);
        count.visibleProperty().bind(waiting);
        key.visibleProperty().bind(waiting.map(some -> !some));
        StackPane end = new StackPane(key, count);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(USE_PREF_SIZE);
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        dot.visibleProperty().bind(waiting);
        StackPane icon = new StackPane(Glyph.of(screen.icon()), dot);
        icon.getStyleClass().add("slot");
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        dot.setManaged(false);
        HBox face = new HBox(icon, title, end);
        face.getStyleClass().add("face");
        narrow.subscribe(small -> {
            title.setVisible(!small);
            title.setManaged(!small);
            end.setVisible(!small);
            end.setManaged(!small);
            dot.relocate(11, -4);
            dot.resize(7, 7);
        });
        dot.visibleProperty().unbind();
        waiting.subscribe(some -> dot.setVisible(some && narrow.get()));
        narrow.subscribe(small -> dot.setVisible(waiting.getValue() && small));
        return face;
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0 || !(event.getTarget() instanceof Button button)) {
            return;
        }
        List<Node> buttons = getChildren().stream().filter(Button.class::isInstance).toList();
        int next = buttons.indexOf(button) + step;
        if (next >= 0 && next < buttons.size()) {
            buttons.get(next).requestFocus();
        }
        event.consume();
    }
}
