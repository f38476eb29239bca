package io.releasegate.app.feature.overview;

import io.releasegate.app.task.Tick;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.StatePane;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards.Board;
import io.releasegate.governance.Boards.Task;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The overview: what needs you above the board, and below it why the chosen cell can change. */
final class OverviewView extends BorderPane {
    private final OverviewViewModel model;
    private final NeedsViewModel needs;
    private final OverviewHeader header;
    private final NeedsView needsView;
    private final BoardView board;
    private final WhyStrip why;
    private final VBox work;
    private final FirstRunPage firstRun;
    private boolean entering;

    OverviewView(
            OverviewModels models,
            Seat seat,
            Tick tick,
            Consumer<Task> review,
            OverviewActions actions) {
        this.model = models.overview();
        this.needs = models.needs();
        this.header = new OverviewHeader(model, tick.zone(), this::focusBoard);
        this.needsView = new NeedsView(needs, seat, tick, review, actions);
        this.board =
                new BoardView(
                        model,
                        seat,
                        tick,
                        new BoardKeys(model, actions.openCell()::fire, actions.copyWhy()::fire));
        this.why = new WhyStrip(model, models.why(), models.facts(), seat, actions);
        this.work = new VBox(needsView, board, new HeightGrip("overview.why-height", why), why);
        this.firstRun = new FirstRunPage(seat, actions.writePolicy());
        VBox.setVgrow(board, Priority.ALWAYS);
        StatePane pane = new StatePane("overview.pane", new StackPane(work, firstRun), tick);
        model.stateProperty()
                .subscribe(now -> {
                    pane.show(now);
                    if (entering && now instanceof PaneState.Ready) {
                        enter();
                    }
                });
        model.boardProperty().subscribe(this::show);
        setId("overview");
        getStyleClass().add("overview");
        setTop(header.node());
        setCenter(pane);
    }

    private void show(Optional<Board> now) {
        boolean empty = now.filter(board -> board.rows().isEmpty()).isPresent();
        now.ifPresent(found -> firstRun.show(found.environments()));
        shown(firstRun, empty);
        shown(work, !empty);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Puts the focus on what needs you, else on the board; once there is something to show. */
    void enter() {
        entering = !(model.stateProperty().get() instanceof PaneState.Ready);
        boolean typing =
                getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        if (!entering && !typing) {
            if (firstRun.isVisible()) {
                firstRun.step().requestFocus();
            } else if (needs.shown().isEmpty()) {
                focusBoard();
            } else {
                needsView.rows().requestFocus();
            }
        }
    }

    private void focusBoard() {
        board.list().requestFocus();
    }

    void focusFilter() {
        header.focusFilter();
    }

    /** Moves the focus to the next part of this screen; false where it leaves the last one. */
    boolean nextPart() {
        Node focused = getScene().getFocusOwner();
        if (!work.isVisible() || focused == null || isIn(focused, why) || !isIn(focused, this)) {
            return false;
        }
        if (isIn(focused, board)) {
            why.entry().requestFocus();
        } else if (isIn(focused, needsView) || needs.shown().isEmpty()) {
            focusBoard();
        } else {
            needsView.rows().requestFocus();
        }
        return true;
    }

    private static boolean isIn(Node focused, Node part) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node == part) {
                return true;
            }
        }
        return false;
    }
}
