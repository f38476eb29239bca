package io.releasegate.app.widget.overlay;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The receipts at the bottom right: three at most, six seconds each, longer under the pointer. */
public final class ToastStack extends VBox {
    private static final int MOST = 3;
    private static final Duration STAY = Duration.seconds(6);

    public ToastStack() {
        setId("shell.toasts");
        getStyleClass().add("rg-toasts");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    public void show(Toast toast) {
        HBox box = box(toast);
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(event -> leaveUnlessWatched(box, stay));
        if (getChildren().size() == MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(box);
        stay.play();
    }

    private void leaveUnlessWatched(HBox box, PauseTransition stay) {
        if (box.isHover() || box.isFocusWithin()) {
            stay.playFromStart();
        } else {
            getChildren().remove(box);
        }
    }

    private static HBox box(Toast toast) {
        VBox words = new VBox(Words.wrapping(toast.title(), StyleClass.STRONG));
        if (!toast.sentence().isBlank()) {
            words.getChildren()
                    .add(Words.wrapping(toast.sentence(), StyleClass.MUTED, StyleClass.SMALL));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(icon(toast.tone()), words);
        box.getStyleClass().add("rg-toast");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(toast.title() + ". " + toast.sentence());
        toast.step()
                .ifPresent(step -> box.getChildren().add(new ReadyButton(step, StyleClass.LINK)));
        return box;
    }

    private static FontIcon icon(Toast.Tone tone) {
        return switch (tone) {
            case DONE -> Glyph.of(Feather.CHECK_CIRCLE, StyleClass.OK);
            case NOTE -> Glyph.of(Feather.INFO, StyleClass.MUTED);
            case WARNING -> Glyph.of(Feather.ALERT_TRIANGLE, StyleClass.WARN);
        };
    }
}
