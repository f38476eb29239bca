package io.releasegate.app.widget;

import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * A button for an action. While the action is off the button keeps its place and its focus, the
 * reason stands beside it, and Enter says the reason instead of acting.
 */
public final class ReadyButton extends HBox {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Action action;
    private final Button button = new Button();
    private final Label reason = Words.of("", "reason");

    /**
     * @param styleClasses of the button, such as {@code StyleClass.PRIMARY}
     */
    public ReadyButton(Action action, String... styleClasses) {
        this.action = action;
        getStyleClass().add("rg-ready");
        button.setId(action.id());
        button.getStyleClass().addAll(styleClasses);
        button.textProperty().bind(action.titleProperty());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> press());
        button.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        reason.setId(action.id() + ".reason");
        reason.setLabelFor(button);
        reason.managedProperty().bind(reason.visibleProperty());
        getChildren().addAll(reason, button);
        action.readinessProperty().subscribe(this::show);
        action.titleProperty().subscribe(title -> show(action.readiness()));
    }

    /** Shows the key of the action in the button; for the primary way only. */
    public ReadyButton withKey() {
        action.keys()
                .ifPresent(keys -> {
                    button.setGraphic(new KeyCap(keys));
                    button.setContentDisplay(ContentDisplay.RIGHT);
                });
        return this;
    }

    /** Shows the icon of the action in the button. */
    public ReadyButton withIcon() {
        button.setGraphic(Glyph.of(action.icon()));
        return this;
    }

    /**
     * Shows the reason elsewhere: this label stands where the screen wants it, below for instance.
     */
    public Label takeReason() {
        getChildren().remove(reason);
        return reason;
    }

    /** The button itself, for focus and layout. */
    public Button button() {
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            press();
            event.consume();
        }
    }

    private void press() {
        if (!action.fire().isReady()) {
            button.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private void show(Readiness readiness) {
        boolean off = !readiness.isReady();
        button.pseudoClassStateChanged(OFF, off);
        reason.setText(readiness.reason());
        reason.setVisible(off);
        button.setAccessibleText(
                off ? action.title() + ", off: " + readiness.reason() : action.title());
    }
}
