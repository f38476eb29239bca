package io.releasegate.app.widget.diff;

import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.diff.DiffLine.Changed;
import io.releasegate.app.widget.diff.DiffLine.Piece;
import io.releasegate.app.widget.diff.DiffLine.Same;
import io.releasegate.app.widget.diff.DiffLine.Side;
import io.releasegate.app.widget.diff.DiffLine.Skipped;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A row: left side and right side of the same width. */
final class DiffCell extends ListCell<DiffLine> {
    private final DoubleSupplier sideWidth;
    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final HBox both = new HBox(left, right);

    DiffCell(DoubleSupplier sideWidth) {
        this.sideWidth = sideWidth;
        left.setMinHeight(20);
        right.setMinHeight(20);
    }

    @Override
    protected void updateItem(@Nullable DiffLine row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        double width = sideWidth.getAsDouble();
        for (HBox side : new HBox[] {left, right}) {
            side.setMinWidth(width);
            side.setMaxWidth(width);
        }
        switch (row) {
            case Same same -> {
                fill(left, "left", Optional.of(same.left()), "same", "");
                fill(right, "right", Optional.of(same.right()), "same", "");
                setAccessibleText(same.right().text());
            }
            case Changed changed -> {
                fill(left, "left", changed.left(), "removed", "\u2212");
                fill(right, "right", changed.right(), "added", "+");
                setAccessibleText(spoken(changed));
            }
            case Skipped skipped -> {
                String words = skipped.count() + (skipped.count() == 1 ? " line" : " lines");
                note(left, "left", words + " unchanged");
                note(right, "right", "");
                setAccessibleText(words + " unchanged");
            }
        }
        setGraphic(both);
    }

    static void fill(HBox box, String place, Optional<Side> side, String kind, String sign) {
        box.getStyleClass().setAll("rg-diff-side", place, side.isPresent() ? kind : "absent");
        box.getChildren().clear();
        side.ifPresent(line -> {
            box.getChildren()
                    .addAll(
                            Words.of(Integer.toString(line.number()), "number"),
                            Words.of(sign, "sign"));
            for (Piece piece : line.pieces()) {
                Label word = Words.of(piece.text(), "word");
                word.setMinWidth(USE_PREF_SIZE);
                if (piece.changed()) {
                    word.getStyleClass().add("changed");
                }
                box.getChildren().add(word);
            }
        });
    }

    static void note(HBox box, String place, String words) {
        box.getStyleClass().setAll("rg-diff-side", place, "skipped");
        box.getChildren()
                .setAll(Words.of("", "number"), Words.of(words, "rg-subtle", "rg-t-small"));
    }

    private static String spoken(Changed changed) {
        String removed = changed.left().map(side -> "removed: " + side.text().strip()).orElse("");
        String added = changed.right().map(side -> "added: " + side.text().strip()).orElse("");
        return (removed + " " + added).strip();
    }
}
