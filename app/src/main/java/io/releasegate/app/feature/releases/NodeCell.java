package io.releasegate.app.feature.releases;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.TableCell;

/** A cell whose node is made once and only updated. */
final class NodeCell<N extends Node> extends TableCell<HistoryRow, HistoryRow> {
    private final N node;
    private final BiConsumer<N, HistoryRow> update;

    NodeCell(N node, BiConsumer<N, HistoryRow> update) {
        this.node = node;
        this.update = update;
    }

    @Override
    protected void updateItem(HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            update.accept(node, row);
            setGraphic(node);
        }
    }
}
