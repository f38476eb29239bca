package io.releasegate.app.feature.overview;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What needs you: a few rows as one tab stop, or one line that says there is nothing. */
final class NeedsView extends VBox {
    private final NeedsViewModel model;
    private final Seat seat;
    private final Tick tick;
    private final Consumer<Task> review;
    private final VBox rows = new VBox();
    private final Label count = Words.of("", StyleClass.COUNT, StyleClass.HOT);
    private final HBox hint;
    private final Label nothing = Words.of("Nothing needs you.", StyleClass.MUTED);
    private final Button more;

    NeedsView(
            NeedsViewModel model,
            Seat seat,
            Tick tick,
            Consumer<Task> review,
            OverviewActions actions) {
        this.model = model;
        this.seat = seat;
        this.tick = tick;
        this.review = review;
        this.hint =
                new HBox(
                        6,
                        new KeyCap("Enter"),
                        Words.of("opens the chosen one", StyleClass.MUTED, StyleClass.SMALL));
        this.more = Press.button(actions.allNeeds(), StyleClass.LINK);
        more.textProperty().bind(actions.allNeeds().titleProperty());
        getStyleClass().add("overview-needs");
        rows.setId("overview.needs");
        rows.getStyleClass().add("overview-needs-rows");
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        rows.setFocusTraversable(true);
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(head(), rows);
        model.shown().addListener((ListChangeListener<Task>) change -> fill());
        model.totalProperty().subscribe(this::showCount);
        model.moreProperty().subscribe(left -> shown(more, left.intValue() > 0));
        model.chosenProperty().subscribe(this::choose);
        rows.focusedProperty()
                .subscribe(focused -> {
                    shown(hint, focused);
                    choose(model.chosenProperty().get());
                });
        fill();
    }

    private HBox head() {
        Label title = Words.of("Needs you", StyleClass.STRONG);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        hint.getStyleClass().add("overview-hint");
        HBox head = new HBox(8, title, count, nothing, more, space, hint);
        head.getStyleClass().add("overview-needs-head");
        return head;
    }

    private void showCount() {
        int total = model.totalProperty().get();
        count.setText(Integer.toString(total));
        shown(count, total > 0);
        shown(rows, total > 0);
        shown(nothing, total == 0);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fill() {
        List<Task> tasks = model.shown();
        rows.getChildren()
                .setAll(
                        IntStream.range(0, tasks.size())
                                .mapToObj(i -> row(tasks.get(i), i + 1))
                                .toList());
        if (!tasks.isEmpty()) {
            rows.getChildren().getFirst().getStyleClass().add("first");
            rows.getChildren().getLast().getStyleClass().add("last");
        }
        choose(model.chosenProperty().get());
    }

    private NeedsRow row(Task task, int number) {
        NeedsRow row = new NeedsRow(task, number, seat, tick, () -> review.accept(task));
        row.setOnMousePressed(event -> {
            rows.requestFocus();
            model.choose(task);
        });
        return row;
    }

    private void choose(Optional<Task> chosen) {
        rows.getChildren()
                .forEach(node -> {
                    NeedsRow row = (NeedsRow) node;
                    row.choose(chosen.equals(Optional.of(row.task())), rows.isFocused());
                });
        rows.setAccessibleText(
                chosen.map(task -> "Needs you. " + TaskWords.spoken(task, seat, tick.now()))
                        .orElse("Needs you"));
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case ENTER -> model.chosenProperty().get().ifPresent(review);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Where the focus goes when this part is entered; the list, where there is one. */
    Node rows() {
        return rows;
    }
}
