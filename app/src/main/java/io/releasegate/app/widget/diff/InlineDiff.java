package io.releasegate.app.widget.diff;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.diff.DiffLine.Changed;
import io.releasegate.app.widget.diff.DiffLine.Same;
import io.releasegate.app.widget.diff.DiffLine.Side;
import io.releasegate.app.widget.diff.DiffLine.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What turns one text into another, in one column: removed lines, then those that stand instead.
 * For places too narrow for two columns; the same marks as {@link DiffView}.
 */
public final class InlineDiff extends VBox {
    private static final double ROW = 20;
    private static final double BESIDE = 64;
    private static final double LETTER = 7.3;

    /** A line as it is drawn; {@code side} is empty where unchanged lines are folded. */
    record Row(Optional<Side> side, String kind, String sign, int folded) {}

    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);
    private final HBox head = new HBox();
    private DiffText.Size size = new DiffText.Size(0, 0);

    /**
     * @param id of the view; its rows are {@code ID.rows}
     */
    public InlineDiff(String id) {
        setId(id);
        getStyleClass().add("rg-diff");
        head.getStyleClass().add("rg-diff-head");
        list.setId(id + ".rows");
        list.setAccessibleRoleDescription("comparison");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Words.of("Both texts are the same.", StyleClass.MUTED));
        getChildren().addAll(head, list);
    }

    /** Shows what turns the first text into the second one; takes at most that many rows. */
    public InlineDiff show(String before, String after, int atMost) {
        List<DiffLine> compared = DiffText.compare(before, after);
        size = DiffText.size(compared);
        boolean same = size.equals(new DiffText.Size(0, 0));
        rows.setAll(same ? List.of() : rows(compared));
        list.setAccessibleText("Differences: " + size.words());
        double height = ROW * Math.clamp(rows.size(), 2, atMost) + 12;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
        return this;
    }

    /** What stands above the lines, such as the two hashes. */
    public InlineDiff head(Node... nodes) {
        head.getChildren().setAll(nodes);
        return this;
    }

    public DiffText.Size size() {
        return size;
    }

    /** Removed lines of a stretch come before the added ones. */
    static List<Row> rows(List<DiffLine> compared) {
        List<Row> rows = new ArrayList<>();
        List<Row> added = new ArrayList<>();
        for (DiffLine line : compared) {
            switch (line) {
                case Same same -> {
                    rows.addAll(added);
                    added.clear();
                    rows.add(new Row(Optional.of(same.right()), "same", "", 0));
                }
                case Changed changed -> {
                    changed.left()
                            .ifPresent(
                                    s -> rows.add(new Row(Optional.of(s), "removed", "\u2212", 0)));
                    changed.right()
                            .ifPresent(s -> added.add(new Row(Optional.of(s), "added", "+", 0)));
                }
                case Skipped skipped -> {
                    rows.addAll(added);
                    added.clear();
                    rows.add(new Row(Optional.empty(), "same", "", skipped.count()));
                }
            }
        }
        rows.addAll(added);
        return List.copyOf(rows);
    }

    /** As wide as the list, or as the longest line: then all lines scroll together. */
    private double lineWidth() {
        int longest =
                rows.stream()
                        .flatMap(row -> row.side().stream())
                        .mapToInt(side -> side.text().length())
                        .max()
                        .orElse(0);
        return Math.max(list.getWidth() - 16, BESIDE + LETTER * longest);
    }

    private final class Cell extends ListCell<Row> {
        private final HBox line = new HBox();

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            line.setMinHeight(ROW);
            line.setMinWidth(lineWidth());
            if (row.side().isPresent()) {
                DiffCell.fill(line, "right", row.side(), row.kind(), row.sign());
                setAccessibleText(
                        (row.kind().equals("same") ? "" : row.kind() + ": ")
                                + row.side().get().text().strip());
            } else {
                String words = row.folded() + (row.folded() == 1 ? " line" : " lines");
                DiffCell.note(line, "right", words + " unchanged");
                setAccessibleText(words + " unchanged");
            }
            setGraphic(line);
        }
    }
}
