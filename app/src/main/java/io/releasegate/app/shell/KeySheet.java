package io.releasegate.app.shell;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.screen.Screen;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys, read from the registered actions, so it cannot list one that does nothing. */
final class KeySheet extends VBox {

    KeySheet(List<Screen> screens, List<Action> actions) {
        setId("shell.key-sheet");
        getStyleClass().add("rg-key-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Keys");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        FlowPane groups = new FlowPane(24, 16);
        groups.setPrefWrapLength(640);
        addGroup(groups, "Everywhere", keyed(actions, "shell"));
        for (Screen screen : screens) {
            addGroup(groups, screen.title(), keyed(actions, screen.id()));
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(460);
        Label title = Words.of("Keys", StyleClass.TITLE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        getChildren().addAll(new HBox(8, title, new KeyCap("Esc")), scroll);
    }

    private static List<Action> keyed(List<Action> actions, String screen) {
        return actions.stream()
                .filter(action -> action.screen().equals(screen))
                .filter(action -> action.keys().isPresent())
                .toList();
    }

    private static void addGroup(FlowPane groups, String name, List<Action> actions) {
        if (actions.isEmpty()) {
            return;
        }
        VBox group = new VBox(4, Words.of(name, StyleClass.STRONG));
        group.setPrefWidth(300);
        for (Action action : actions) {
            Label title = Words.of(action.title());
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            HBox row = new HBox(8, title);
            action.keys().ifPresent(keys -> row.getChildren().add(new KeyCap(keys)));
            group.getChildren().add(row);
        }
        groups.getChildren().add(group);
    }
}
