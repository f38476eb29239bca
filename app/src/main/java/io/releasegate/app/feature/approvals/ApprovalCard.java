package io.releasegate.app.feature.approvals;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals.Item;
import io.releasegate.model.Alias;
import io.releasegate.model.release.Release;
import io.releasegate.model.release.ReleaseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One request in the list, 88 high. */
final class ApprovalCard extends ListCell<Item> {
    private final Seat seat;
    private final Tick tick;
    private final VBox card = new VBox();

    ApprovalCard(Seat seat, Tick tick) {
        this.seat = seat;
        this.tick = tick;
        card.getStyleClass().add("approvals-card");
        getStyleClass().add("approvals-cell");
        // As wide as the list, so that long words are cut instead of the badge.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Item item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        card.getChildren().setAll(first(item), second(item), third(item));
        setGraphic(card);
        setAccessibleText(RequestWords.spoken(item, seat));
    }

    private HBox first(Item item) {
        Release release = item.release();
        Label subject = Words.of(release.subject().key(), StyleClass.STRONG);
        return row(
                new EnvironmentPlate(seat.look(release.environment())),
                subject,
                space(),
                mark(item));
    }

    private static Badge mark(Item item) {
        if (item.drift().isPresent()) {
            return new Badge(StatusKind.STALE, "inputs moved");
        }
        if (item.confirmation()) {
            return new Badge(StatusKind.ROLLED_BACK, "rolled back");
        }
        return item.release().hold().isPresent()
                ? new Badge(StatusKind.ON_HOLD)
                : new Badge(StatusKind.of(item.release().lifecycle()));
    }

    private HBox second(Item item) {
        HBox line = row(Words.of(RequestWords.verb(item), StyleClass.MUTED));
        item.explanation()
                .current()
                .filter(current -> !item.confirmation())
                .ifPresent(current ->
                        line.getChildren()
                                .add(
                                        Words.of(
                                                Alias.of(current).words()
                                                        + (isRollback(item) ? " ↺" : " →"))));
        line.getChildren()
                .add(Words.of(Alias.of(item.release().snapshot()).words(), StyleClass.STRONG));
        return line;
    }

    private static boolean isRollback(Item item) {
        return item.release().kind() == ReleaseKind.ROLLBACK;
    }

    private HBox third(Item item) {
        Release release = item.release();
        String who =
                seat.callName(release.requester())
                        + ", "
                        + TimeText.relative(release.createdAt(), tick.now(), tick.zone());
        PersonChip chip = new PersonChip(seat.nameOf(release.requester())).muted();
        chip.getChildren().removeLast();
        String count = item.given().size() + " of " + item.needed();
        return row(
                chip,
                Words.of(who, StyleClass.MUTED, StyleClass.SMALL),
                space(),
                Words.of(count, StyleClass.MUTED, StyleClass.SMALL),
                Words.of(end(item), StyleClass.MUTED, StyleClass.SMALL));
    }

    private String end(Item item) {
        Optional<Instant> due = item.release().confirmBy();
        if (due.isPresent()) {
            return until("due in ", "overdue since ", due.get());
        }
        return item.expiresAt().map(end -> until("expires in ", "expired ", end)).orElse("");
    }

    private String until(String ahead, String past, Instant end) {
        Duration left = Duration.between(tick.now(), end);
        return left.isNegative()
                ? past + TimeText.span(left.abs())
                : ahead + TimeText.exactSpan(left);
    }

    private static HBox row(javafx.scene.Node... parts) {
        HBox row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
