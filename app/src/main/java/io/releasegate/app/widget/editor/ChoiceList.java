package io.releasegate.app.widget.editor;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The list at the caret. The text keeps the focus; the editor hands keys on to it. */
final class ChoiceList extends ListView<EditorChoice> {
    private static final double ROW = 26;
    private static final double BORDER = 4;
    private static final int MOST_ROWS = 9;

    private final Runnable close;

    ChoiceList(String id, Runnable close) {
        this.close = close;
        setId(id);
        getStyleClass().add("rg-choices");
        setFixedCellSize(ROW);
        setFocusTraversable(false);
        setCellFactory(view -> new Cell());
        setOnMouseClicked(event -> choose());
    }

    void show(String what, List<EditorChoice> choices) {
        setAccessibleText(what);
        getItems().setAll(choices);
        getSelectionModel().select(0);
        scrollTo(0);
        double height = ROW * Math.min(MOST_ROWS, choices.size()) + BORDER;
        setPrefHeight(height);
        setMinHeight(height);
        setMaxHeight(height);
    }

    /** Whether the key was one of the list's. */
    boolean take(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(1 - MOST_ROWS);
            case PAGE_DOWN -> move(MOST_ROWS - 1);
            case ENTER, TAB -> choose();
            case ESCAPE -> close.run();
            default -> {
                return false;
            }
        }
        return event.getCode() != KeyCode.TAB || !event.isShiftDown();
    }

    private void move(int by) {
        int last = getItems().size() - 1;
        int now = getSelectionModel().getSelectedIndex();
        boolean step = Math.abs(by) == 1;
        int next = step ? Math.floorMod(now + by, last + 1) : Math.clamp((long) now + by, 0, last);
        getSelectionModel().select(next);
        scrollTo(Math.max(0, next - MOST_ROWS / 2));
    }

    private void choose() {
        EditorChoice chosen = getSelectionModel().getSelectedItem();
        close.run();
        if (chosen != null) {
            chosen.choose().run();
        }
    }

    /** The chosen line as a screen reader says it. */
    String spoken() {
        EditorChoice chosen = getSelectionModel().getSelectedItem();
        return chosen == null
                ? ""
                : chosen.label()
                        + ", "
                        + (getSelectionModel().getSelectedIndex() + 1)
                        + " of "
                        + getItems().size()
                        + (chosen.detail().isEmpty() ? "" : ". " + chosen.detail());
    }

    private static final class Cell extends ListCell<EditorChoice> {
        private final Label label = Words.of("", StyleClass.MONO);
        private final Label detail = Words.of("", StyleClass.SMALL, StyleClass.MUTED);
        private final StackPane icon = new StackPane();
        private final HBox line = new HBox(8, icon, label, detail);

        Cell() {
            icon.getStyleClass().add("icon");
            line.setAlignment(Pos.CENTER_LEFT);
            label.setMinWidth(Label.USE_PREF_SIZE);
            detail.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(EditorChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            label.setText(choice.label());
            detail.setText(choice.detail());
            icon.getChildren().setAll(Glyph.of(choice.icon(), StyleClass.MUTED));
            setGraphic(line);
            setAccessibleText(choice.label() + " " + choice.detail());
        }
    }
}
