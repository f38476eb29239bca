package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.Row;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.version.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the board. Its nodes are made once and show whatever scrolls by. */
final class BoardRow extends ListCell<BoardLine> {
    private final BoardView board;
    private final FontIcon icon = Glyph.of(Feather.FILE_TEXT, StyleClass.MUTED);
    private final Label name = Words.of("", StyleClass.STRONG);
    private final Label size = Words.of("", StyleClass.MUTED, StyleClass.SMALL);
    private final Label group = Words.of("", StyleClass.STRONG, StyleClass.SMALL, StyleClass.MUTED);
    private final ColumnsPane columns;
    private final List<BoardCell> cells = new ArrayList<>();

    BoardRow(BoardView board) {
        this.board = board;
        getStyleClass().add("overview-row");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(name.textProperty());
        name.setTooltip(whole);
        HBox first = new HBox(icon, name);
        first.getStyleClass().add("overview-first");
        HBox second = new HBox(size);
        second.getStyleClass().add("overview-second");
        VBox subject = new VBox(first, second);
        subject.getStyleClass().addAll("overview-subject", "overview-cell");
        columns = new ColumnsPane(subject);
        group.getStyleClass().add("overview-group-line");
        setPrefWidth(0);
        widthProperty().subscribe(now -> board.alignHeader(now.doubleValue()));
    }

    @Override
    protected void updateItem(@Nullable BoardLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        switch (line) {
            case BoardLine.Group(String title, int count) -> {
                group.setText(title + "  " + count);
                setGraphic(group);
            }
            case BoardLine.SubjectLine(Row row) -> {
                show(row);
                setGraphic(columns);
            }
        }
    }

    private void show(Row row) {
        icon.setIconCode(icon(row.subject()));
        name.setText(row.subject().key());
        size.setText(row.size());
        List<Environment> environments = board.columns();
        while (cells.size() < environments.size()) {
            cells.add(board.newCell(this, cells.size()));
        }
        columns.getChildren().setAll(columns.getChildren().getFirst());
        for (int i = 0; i < environments.size(); i++) {
            Environment environment = environments.get(i);
            Cell cell = row.cells().get(environment.id());
            if (cell != null) {
                BoardCell drawn = cells.get(i);
                drawn.show(row, cell, environment);
                columns.getChildren().add(drawn);
                board.fadeIfChanged(drawn, new CellKey(row.subject(), environment.id()));
            }
        }
        showChoice();
    }

    private static Ikon icon(Subject subject) {
        return switch (subject) {
            case Subject.Policy policy -> Feather.FILE_TEXT;
            case Subject.Configuration configuration -> Feather.SLIDERS;
            case Subject.Software software -> Feather.PACKAGE;
        };
    }

    /** Marks the chosen cell, if it is in this row. */
    void showChoice() {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).place(getIndex(), i + 1, key(i).equals(board.chosen()));
        }
    }

    /** The place of a column in this row. */
    Optional<CellKey> key(int column) {
        return getItem() instanceof BoardLine.SubjectLine(Row row)
                        && column < board.columns().size()
                ? Optional.of(new CellKey(row.subject(), board.columns().get(column).id()))
                : Optional.empty();
    }

    Optional<BoardCell> cell(CellKey wanted) {
        for (int i = 0; i < cells.size(); i++) {
            if (key(i).equals(Optional.of(wanted))) {
                return Optional.of(cells.get(i));
            }
        }
        return Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            getGraphic().resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
