package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A column of checks. One tab stop; Up and Down walk them. */
final class WhyLines extends VBox {

    WhyLines() {
        getStyleClass().add("overview-checks");
        setMinWidth(0);
        setPrefWidth(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void show(List<WhyLine> lines) {
        getChildren().setAll(lines.stream().map(WhyLines::line).toList());
        if (!getChildren().isEmpty()) {
            getChildren().getFirst().setFocusTraversable(true);
        }
    }

    private static HBox line(WhyLine line) {
        StackPane slot = new StackPane(icon(line));
        slot.getStyleClass().add("overview-slot");
        HBox row = new HBox(slot);
        row.getStyleClass().add("overview-check");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(line.spoken());
        if (!line.title().isEmpty()) {
            Label title = Words.of(line.title() + ":", StyleClass.STRONG);
            title.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(title);
        }
        Label sentence = Words.of(line.sentence());
        if (line.kind() == WhyLine.Kind.NEXT) {
            sentence.getStyleClass().add(StyleClass.MUTED);
        }
        sentence.setMinWidth(0);
        sentence.setTooltip(new Tooltip(line.sentence()));
        row.getChildren().add(sentence);
        return row;
    }

    private static Node icon(WhyLine line) {
        return switch (line.kind()) {
            case NEXT -> Glyph.of(Feather.CORNER_DOWN_RIGHT, StyleClass.MUTED);
            case FACT -> Glyph.of(Feather.INFO, StyleClass.MUTED);
            case FAILED, UNKNOWN, PASSED -> Glyph.of(line.mark().icon(), line.mark().textClass());
        };
    }

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int here = getScene() == null ? -1 : getChildren().indexOf(getScene().getFocusOwner());
        if (step != 0 && here >= 0) {
            int next = Math.clamp((long) here + step, 0, getChildren().size() - 1);
            getChildren().get(next).requestFocus();
            event.consume();
        }
    }
}
