package io.releasegate.app.feature.overview;

import io.releasegate.app.widget.action.Action;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes buttons that Enter presses too, so that no key of the screen takes it. */
final class Press {

    private Press() {}

    static Button button(String id, String words, Runnable pressed, String... styleClasses) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        button.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        button.fire();
                        event.consume();
                    }
                });
        return button;
    }

    static Button button(Action action, String... styleClasses) {
        return button(action.id(), action.title(), action::fire, styleClasses);
    }
}
