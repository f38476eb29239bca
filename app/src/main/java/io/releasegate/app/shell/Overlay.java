package io.releasegate.app.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The scrim with the palette or the key sheet on it. Esc or a click beside it gives focus back. */
final class Overlay extends StackPane {
    private static final double TOP = 96;

    private @Nullable Node shown;
    private @Nullable Node focusBefore;

    Overlay() {
        setId("shell.overlay");
        getStyleClass().add("rg-scrim");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    boolean isOpen() {
        return shown != null;
    }

    boolean shows(Node node) {
        return shown == node;
    }

    void open(Region node) {
        Scene scene = getScene();
        if (shown == null && scene != null) {
            focusBefore = scene.getFocusOwner();
        }
        shown = node;
        StackPane.setAlignment(node, Pos.TOP_CENTER);
        StackPane.setMargin(node, new Insets(Math.min(TOP, getHeight() / 9), 16, 16, 16));
        getChildren().setAll(node);
        setVisible(true);
        node.requestFocus();
    }

    void close() {
        shown = null;
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
