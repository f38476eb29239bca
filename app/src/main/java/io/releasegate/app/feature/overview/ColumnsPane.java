package io.releasegate.app.feature.overview;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The first child as wide as it likes to be, the others sharing the rest evenly, on whole pixels.
 */
final class ColumnsPane extends Pane {

    ColumnsPane(Region first) {
        getChildren().add(first);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        Node first = getChildren().getFirst();
        double left = Math.round(first.prefWidth(-1));
        first.resizeRelocate(0, 0, left, getHeight());
        int columns = getChildren().size() - 1;
        double each = columns == 0 ? 0 : (getWidth() - left) / columns;
        for (int i = 0; i < columns; i++) {
            double from = Math.round(left + i * each);
            double to = Math.round(left + (i + 1) * each);
            getChildren().get(i + 1).resizeRelocate(from, 0, to - from, getHeight());
        }
    }
}
