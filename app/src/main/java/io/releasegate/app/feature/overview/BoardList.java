package io.releasegate.app.feature.overview;

import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** The rows of the board; to a screen reader a table whose focus is the chosen cell. */
final class BoardList extends ListView<BoardLine> {
    private final BoardView board;

    BoardList(BoardView board, ObservableList<BoardLine> lines) {
        super(lines);
        this.board = board;
        setId("overview.board");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setCellFactory(view -> new BoardRow(board));
        getStyleClass().add("overview-rows");
    }

    /** Scrolls as little as needed for a line to be in sight. */
    void reveal(int line) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(line);
        }
    }

    /** Lets a screen reader say the chosen cell. */
    void say(String words) {
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> getItems().size();
            case COLUMN_COUNT -> board.columns().size() + 1;
            case FOCUS_ITEM -> board.chosenCell().orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
