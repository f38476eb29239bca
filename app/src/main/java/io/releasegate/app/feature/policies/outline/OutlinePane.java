package io.releasegate.app.feature.policies.outline;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.language.Outline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Rules, approvals and signals of the shown text. Enter or a click goes there. */
public final class OutlinePane extends VBox {
    private static final double ROW = 26;

    private final ListView<OutlineRow> list = new ListView<>();
    private final Set<Outline.Kind> closed = EnumSet.of(Outline.Kind.SIGNALS);
    private final Consumer<Span> jump;
    private Outline shown = Outline.EMPTY;

    public OutlinePane(Consumer<Span> jump) {
        this.jump = jump;
        getStyleClass().add("policies-outline");
        list.setId("policies.outline-list");
        list.setAccessibleText("Outline");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Words.of("Nothing to list yet", StyleClass.SUBTLE));
        list.setOnMouseClicked(event -> go());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    public void show(Outline outline) {
        if (!outline.equals(shown)) {
            shown = outline;
            fill();
        }
    }

    /** Marks the part around an offset. */
    public void follow(int offset) {
        OutlineRow here = null;
        for (OutlineRow row : list.getItems()) {
            if (row.contains(offset) && row.kind() == Outline.Kind.RULES) {
                here = row;
            }
        }
        if (here != null && !list.isFocused()) {
            list.getSelectionModel().select(here);
        }
    }

    public void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private void fill() {
        OutlineRow before = list.getSelectionModel().getSelectedItem();
        List<OutlineRow> rows = OutlineRow.of(shown, closed);
        list.getItems().setAll(rows);
        rows.stream()
                .filter(row -> before != null && row.isSame(before))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void go() {
        OutlineRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        row.item().ifPresentOrElse(item -> jump.accept(item.place()), () -> toggle(row.kind()));
    }

    private void toggle(Outline.Kind kind) {
        if (!closed.remove(kind)) {
            closed.add(kind);
        }
        fill();
    }

    private void onKey(KeyEvent event) {
        OutlineRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        boolean isClosed = closed.contains(row.kind());
        boolean flips =
                (event.getCode() == KeyCode.LEFT && !isClosed)
                        || (event.getCode() == KeyCode.RIGHT && isClosed);
        if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        } else if (flips) {
            toggle(row.kind());
            event.consume();
        }
    }

    private static final class Cell extends ListCell<OutlineRow> {
        private final Label name = Words.of("");
        private final Label count = Words.of("", StyleClass.SMALL, StyleClass.SUBTLE);
        private final Region space = new Region();
        private final HBox line = new HBox(6);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(space, Priority.ALWAYS);
            name.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable OutlineRow row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().remove("head");
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(row.name());
            name.getStyleClass()
                    .setAll("label", row.isHead() ? StyleClass.STRONG : StyleClass.MONO);
            List<Node> parts = new ArrayList<>();
            if (row.isHead()) {
                getStyleClass().add("head");
                parts.add(Glyph.of(row.closed() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
            }
            parts.add(name);
            parts.add(space);
            count.setText(row.isHead() ? Integer.toString(row.count()) : "");
            parts.add(count);
            row.worst().ifPresent(worst -> parts.add(Glyph.of(icon(worst), tone(worst))));
            line.getChildren().setAll(parts);
            setGraphic(line);
            setAccessibleText(row.spoken());
        }

        private static Ikon icon(Severity severity) {
            return switch (severity) {
                case ERROR -> Feather.X_CIRCLE;
                case WARNING -> Feather.ALERT_TRIANGLE;
                case INFO -> Feather.INFO;
            };
        }

        private static String tone(Severity severity) {
            return switch (severity) {
                case ERROR -> StyleClass.BAD;
                case WARNING -> StyleClass.WARN;
                case INFO -> StyleClass.MUTED;
            };
        }
    }
}
