package io.releasegate.app.feature.overview;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Boards.Task;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** One thing that needs you, on one line; the words are cut, never the badge. */
final class NeedsRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Task task;
    private final Button review;

    /**
     * @param number of the row, from 1
     * @param reviewed what Review does with this task
     */
    NeedsRow(Task task, int number, Seat seat, Tick tick, Runnable reviewed) {
        this.task = task;
        review =
                Press.button(
                        "overview.review-" + number, "Review", reviewed, StyleClass.SMALL_BUTTON);
        review.setFocusTraversable(false);
        review.setAccessibleText("Review: " + TaskWords.head(task));
        setId("overview.need-" + number);
        getStyleClass().add("overview-need");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(TaskWords.spoken(task, seat, tick.now()));
        getChildren().addAll(icon(), head(), rest());
        mark(tick).ifPresent(getChildren()::add);
        getChildren().addAll(who(seat, tick), review);
    }

    private Node icon() {
        StatusKind kind = TaskWords.icon(task.kind());
        StackPane slot = new StackPane(Glyph.of(kind.icon(), kind.textClass()));
        slot.getStyleClass().add("overview-slot");
        return slot;
    }

    private Label head() {
        Label head = Words.of(TaskWords.head(task), StyleClass.STRONG);
        head.setMinWidth(USE_PREF_SIZE);
        return head;
    }

    private Label rest() {
        Label rest = Words.of(task.sentence());
        rest.setMinWidth(0);
        rest.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(rest, Priority.ALWAYS);
        return rest;
    }

    private Optional<Badge> mark(Tick tick) {
        return TaskWords.mark(task, tick.now()).map(mark -> new Badge(mark.kind(), mark.words()));
    }

    private HBox who(Seat seat, Tick tick) {
        Label words =
                Words.of(
                        tick.nowProperty()
                                .map(now ->
                                        seat.callName(task.from())
                                                + ", "
                                                + TimeText.relative(
                                                        task.since(), now, tick.zone())),
                        StyleClass.MUTED,
                        StyleClass.SMALL);
        words.setMinWidth(USE_PREF_SIZE);
        HBox who = new HBox(6, PersonChip.disc(seat.nameOf(task.from()), false), words);
        who.getStyleClass().add("overview-who");
        who.setMinWidth(USE_PREF_SIZE);
        return who;
    }

    Task task() {
        return task;
    }

    /**
     * The chosen row stands out.
     *
     * @param byKey whether Enter goes on with it now
     */
    void choose(boolean chosen, boolean byKey) {
        pseudoClassStateChanged(CHOSEN, chosen);
        review.getStyleClass().remove(StyleClass.PRIMARY);
        review.setGraphic(null);
        if (chosen) {
            review.getStyleClass().add(StyleClass.PRIMARY);
        }
        if (chosen && byKey) {
            review.setGraphic(new KeyCap("Enter"));
            review.setContentDisplay(ContentDisplay.RIGHT);
        }
    }
}
