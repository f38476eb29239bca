package io.releasegate.app.widget.overlay;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;

/** A line that says what holds for all that is below it, until its cause ends. */
public final class Banner extends HBox {

    /** How bad it is, worst last. */
    public enum Kind {
        NOTE("note"),
        SUCCESS("success"),
        WARNING("warning"),
        DANGER("danger"),
        /** Filled red. */
        ALARM("filled");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /** A banner with one step at most. */
    public Banner(Kind kind, Ikon icon, String sentence, Optional<Action> step) {
        getStyleClass().addAll("rg-banner", kind.styleClass);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sentence);
        Label text = Words.wrapping(sentence);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Glyph.of(icon), text);
        step.ifPresent(
                action -> getChildren().add(new ReadyButton(action, StyleClass.SMALL_BUTTON)));
    }

    /** Across the whole width of the window, without corners. */
    public Banner asStrip() {
        getStyleClass().add("strip");
        return this;
    }
}
