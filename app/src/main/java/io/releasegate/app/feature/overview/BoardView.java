package io.releasegate.app.feature.overview;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Row;
import io.releasegate.model.environment.Environment;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Subjects by environments, one cell of which is chosen. One tab stop; the arrows choose. */
final class BoardView extends BorderPane {
    private static final int MOST_COLUMNS = 5;
    private static final Duration FADE = Duration.millis(900);

    private final OverviewViewModel model;
    private final Tick tick;
    private final BoardHeader header;
    private final BoardList list;
    private final BoardKeys keys;
    private final Set<CellKey> toFade = new HashSet<>();
    private final PauseTransition fadeLimit = new PauseTransition(Duration.millis(300));
    private List<Environment> shown = List.of();
    private int firstColumn;

    BoardView(OverviewViewModel model, Seat seat, Tick tick, BoardKeys keys) {
        this.model = model;
        this.tick = tick;
        this.header = new BoardHeader(seat);
        this.keys = keys;
        this.list = new BoardList(this, model.lines());
        // Before the list's own keys, which would choose whole rows.
        list.addEventFilter(KeyEvent.KEY_PRESSED, keys::onKey);
        setTop(new VBox(header, groupHead()));
        setCenter(list);
        setMinSize(0, 0);
        getStyleClass().add("overview-board");
        fadeLimit.setOnFinished(event -> toFade.clear());
        model.changedProperty().subscribe(this::fadeSoon);
        model.boardProperty().subscribe(board -> board.ifPresent(this::showColumns));
        // What is said of the chosen cell is new when the cell is.
        model.boardProperty().subscribe(now -> say());
        model.selectedProperty().subscribe(now -> showChoice());
    }

    private HBox groupHead() {
        Label title = Words.of("Policies", StyleClass.STRONG, StyleClass.SMALL, StyleClass.MUTED);
        Label count =
                Words.of(
                        Bindings.createStringBinding(
                                () -> Long.toString(policies()), model.lines()),
                        StyleClass.SUBTLE,
                        StyleClass.SMALL);
        HBox head = new HBox(6, title, count);
        head.getStyleClass().add("overview-group");
        return head;
    }

    private long policies() {
        return model.lines().stream().takeWhile(BoardLine.SubjectLine.class::isInstance).count();
    }

    private void showColumns(Board board) {
        List<Environment> all = board.environments();
        firstColumn = Math.clamp(firstColumn, 0, Math.max(0, all.size() - MOST_COLUMNS));
        List<Environment> now =
                all.subList(firstColumn, Math.min(all.size(), firstColumn + MOST_COLUMNS));
        if (!now.equals(shown)) {
            shown = List.copyOf(now);
            header.show(shown, firstColumn, all.size() - firstColumn - shown.size());
            list.refresh();
        }
    }

    private void showChoice() {
        keepColumnInSight();
        rows().forEach(BoardRow::showChoice);
        chosen().ifPresent(key -> {
            for (int i = 0; i < model.lines().size(); i++) {
                if (model.lines().get(i) instanceof BoardLine.SubjectLine line
                        && line.row().subject().equals(key.subject())) {
                    list.reveal(i);
                }
            }
        });
        say();
    }

    private void say() {
        String words =
                model.boardProperty()
                        .get()
                        .flatMap(board ->
                                chosen().flatMap(key ->
                                        BoardChanges.row(board, key)
                                                .flatMap(row -> spoken(row, key))))
                        .orElse("Board");
        list.say(words);
    }

    private Optional<String> spoken(Row row, CellKey key) {
        return model.environment(key.environment())
                .flatMap(environment ->
                        model.cell(key)
                                .map(cell -> CellWords.spoken(row, cell, environment, tick.now())));
    }

    private void keepColumnInSight() {
        Optional<Board> board = model.boardProperty().get();
        if (board.isEmpty() || chosen().isEmpty()) {
            return;
        }
        List<Environment> all = board.get().environments();
        int column =
                all.stream().map(Environment::id).toList().indexOf(chosen().get().environment());
        if (column >= 0) {
            firstColumn = Math.clamp(firstColumn, column - MOST_COLUMNS + 1, column);
            showColumns(board.get());
        }
    }

    private void fadeSoon(Set<CellKey> changed) {
        toFade.clear();
        if (getScene() != null && !getScene().getPreferences().isReducedMotion()) {
            toFade.addAll(changed);
            fadeLimit.playFromStart();
        }
    }

    /** A changed cell is drawn anew: show it once. */
    void fadeIfChanged(BoardCell cell, CellKey key) {
        if (toFade.remove(key)) {
            cell.fade(FADE);
        }
    }

    BoardCell newCell(BoardRow row, int column) {
        BoardCell cell = new BoardCell(tick);
        cell.setOnMousePressed(event -> onMouse(event, row, column));
        return cell;
    }

    private void onMouse(MouseEvent event, BoardRow row, int column) {
        if (event.getButton() == MouseButton.PRIMARY) {
            list.requestFocus();
            row.key(column).ifPresent(key -> model.selectedProperty().set(Optional.of(key)));
            if (event.getClickCount() == 2) {
                keys.open();
            }
        }
    }

    List<Environment> columns() {
        return shown;
    }

    Optional<CellKey> chosen() {
        return model.selectedProperty().get();
    }

    /** The drawn cell that is chosen, while it is in sight. */
    Optional<BoardCell> chosenCell() {
        return chosen().flatMap(key -> rows().flatMap(row -> row.cell(key).stream()).findFirst());
    }

    void alignHeader(double rowWidth) {
        if (rowWidth > 0 && list.getWidth() >= rowWidth) {
            header.leave(list.getWidth() - rowWidth);
        }
    }

    private Stream<BoardRow> rows() {
        return list.lookupAll(".overview-row").stream()
                .filter(BoardRow.class::isInstance)
                .map(BoardRow.class::cast);
    }

    ListView<BoardLine> list() {
        return list;
    }
}
