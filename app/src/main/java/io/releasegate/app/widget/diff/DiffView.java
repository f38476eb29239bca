package io.releasegate.app.widget.diff;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.diff.DiffLine.Changed;
import io.releasegate.app.widget.diff.DiffLine.Same;
import io.releasegate.app.widget.diff.DiffLine.Side;
import io.releasegate.app.widget.diff.DiffLine.Skipped;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Two texts side by side. Lines carry + and −, so colour is never alone; the words that differ are
 * marked; long equal stretches are folded. Up and Down scroll.
 */
public final class DiffView extends VBox {
    private static final double ROW = 20;

    /** Number, sign and air beside the text of a side. */
    private static final double BESIDE = 64;

    private static final double LETTER = 7.3;
    private static final double SCROLL_BAR = 12;
    private static final double EDGES = 2;

    private final ObservableList<DiffLine> rows = FXCollections.observableArrayList();
    private final ListView<DiffLine> list = new ListView<>(rows);
    private final HBox leftHead = head();
    private final HBox rightHead = head();

    /**
     * @param id of the view; its rows are {@code ID.rows}
     */
    public DiffView(String id) {
        setId(id);
        getStyleClass().add("rg-diff");
        setMinSize(0, 0);
        list.setId(id + ".rows");
        list.setAccessibleRoleDescription("comparison");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new DiffCell(this::sideWidth));
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox.setHgrow(rightHead, Priority.ALWAYS);
        getChildren().addAll(new HBox(leftHead, rightHead), list);
        list.setPlaceholder(Words.of("Both texts are the same.", StyleClass.MUTED));
        list.widthProperty().subscribe(this::layOut);
        list.heightProperty().subscribe(this::layOut);
    }

    /** Shows what turns the left text into the right one. */
    public void show(String left, String right) {
        rows.setAll(DiffText.compare(left, right));
        if (size().equals(new DiffText.Size(0, 0))) {
            rows.clear();
        }
        list.setAccessibleText("Differences: " + size().words());
    }

    /** What stands above each side, such as a hash. */
    public void heads(List<? extends Node> left, List<? extends Node> right) {
        leftHead.getChildren().setAll(left);
        rightHead.getChildren().setAll(right);
    }

    /** Takes exactly the height of its rows, up to a limit, for use inside a scrolling pane. */
    public DiffView fitRows(int atMost) {
        Runnable fit =
                () -> {
                    double height = ROW * Math.clamp(rows.size(), 2, atMost) + 12;
                    list.setMinHeight(height);
                    list.setPrefHeight(height);
                    list.setMaxHeight(height);
                };
        rows.subscribe(fit);
        fit.run();
        return this;
    }

    private void layOut() {
        leftHead.setMinWidth(halfWidth() + 1);
        list.refresh();
    }

    public DiffText.Size size() {
        return DiffText.size(rows);
    }

    /** Half the view, or more where a line is longer: then both sides scroll together. */
    private double sideWidth() {
        int longest =
                rows.stream()
                        .flatMap(DiffView::sides)
                        .mapToInt(side -> side.text().length())
                        .max()
                        .orElse(0);
        return Math.max(halfWidth(), BESIDE + LETTER * longest);
    }

    /** Half of what the scroll bar leaves, if there is one. */
    private double halfWidth() {
        double bar = rows.size() * ROW > list.getHeight() ? SCROLL_BAR : EDGES;
        return Math.max(0, (list.getWidth() - bar) / 2);
    }

    private static Stream<Side> sides(DiffLine row) {
        return switch (row) {
            case Same same -> Stream.of(same.left(), same.right());
            case Changed changed ->
                    Stream.concat(changed.left().stream(), changed.right().stream());
            case Skipped skipped -> Stream.empty();
        };
    }

    private static HBox head() {
        HBox head = new HBox();
        head.getStyleClass().add("rg-diff-head");
        head.setPrefWidth(0);
        head.setMinWidth(0);
        head.setAccessibleRole(AccessibleRole.PARENT);
        return head;
    }
}
