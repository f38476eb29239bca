package io.releasegate.app.feature.approvals;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.overlay.Banner;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.governance.Approvals.Item;
import io.releasegate.model.Alias;
import io.releasegate.model.Sha256;
import io.releasegate.model.approval.SignedStatement;
import io.releasegate.model.release.Release;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Everything a person has to see before signing one request. */
final class ReviewPane extends VBox {
    private final ApprovalsViewModel model;
    private final Seat seat;
    private final Tick tick;
    private final Action reevaluate;
    private final ChangePane change;
    private final VBox notices = new VBox(8);
    private final HBox base = new HBox(8);

    ReviewPane(ApprovalsViewModel model, Seat seat, Tick tick, Action open, Action reevaluate) {
        this.model = model;
        this.seat = seat;
        this.tick = tick;
        this.reevaluate = reevaluate;
        this.change = new ChangePane(model, open);
        getStyleClass().add("approvals-review");
        model.reviewProperty().subscribe(this::show);
        model.problemProperty().subscribe(now -> notices());
        base.setAlignment(Pos.CENTER_LEFT);
        model.textsProperty().subscribe(texts -> showBase(texts.flatMap(ReviewTexts::base)));
    }

    private void show(Optional<Item> chosen) {
        if (chosen.isEmpty()) {
            getChildren().setAll(Words.of("Choose a request at the left.", StyleClass.MUTED));
            return;
        }
        Item item = chosen.get();
        notices();
        getChildren().setAll(title(item), reason(item), notices, people(item), change, now(item));
    }

    /** In a narrow window the hashes go below the name, which is never cut. */
    private Node title(Item item) {
        Release release = item.release();
        HBox name =
                line(
                        Words.of(
                                release.subject().key()
                                        + " "
                                        + Alias.of(release.snapshot())
                                        + " to",
                                StyleClass.TITLE),
                        new EnvironmentPlate(
                                seat.look(release.environment()), EnvironmentPlate.Form.LARGE));
        HBox hashes =
                line(
                        Words.of("You are reviewing", StyleClass.MUTED, StyleClass.SMALL),
                        new HashLabel(release.snapshot(), false),
                        base);
        return new FlowPane(24, 4, name, hashes);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Why it was asked for, or done, in the requester's own words. */
    private Node reason(Item item) {
        Release release = item.release();
        String said = release.reason().isBlank() ? "gave no reason" : release.reason();
        String ticket = release.changeTicket().map(number -> ", " + number).orElse("");
        String who = seat.nameOf(release.requester());
        return Words.wrapping(who + ": " + said + ticket, StyleClass.MUTED);
    }

    /** A confirmation is about what already happened, so what would hold now says nothing. */
    private static Node now(Item item) {
        return item.confirmation()
                ? Words.wrapping(
                        "This rollback acted at once, as the environment allows. Your confirmation"
                                + " says that another person looked at it; without one it stays an"
                                + " open finding.",
                        StyleClass.MUTED)
                : new BeforeSigning(item.explanation());
    }

    private void showBase(Optional<Sha256> hash) {
        base.getChildren().clear();
        hash.ifPresent(pinned ->
                base.getChildren()
                        .addAll(
                                Words.of("on base", StyleClass.MUTED, StyleClass.SMALL),
                                new HashLabel(pinned, false)));
    }

    private void notices() {
        notices.getChildren().clear();
        Optional<Item> item = model.reviewProperty().get();
        item.flatMap(Item::drift)
                .ifPresent(words ->
                        notices.getChildren()
                                .add(
                                        new Banner(
                                                Banner.Kind.WARNING,
                                                Feather.ALERT_TRIANGLE,
                                                words,
                                                Optional.of(reevaluate))));
        model.problemProperty()
                .get()
                .ifPresent(problem ->
                        notices.getChildren()
                                .add(
                                        new Banner(
                                                Banner.Kind.DANGER,
                                                Feather.X_OCTAGON,
                                                (problem.sentence() + " " + problem.next()).strip(),
                                                Optional.empty())));
        boolean any = !notices.getChildren().isEmpty();
        notices.setVisible(any);
        notices.setManaged(any);
    }

    /** The author and requester beside who approved and who is asked, so that nobody is both. */
    private Node people(Item item) {
        Release release = item.release();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("approvals-people");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            grid.getColumnConstraints().add(third);
        }
        grid.add(
                column(
                        "Requested by",
                        person(
                                seat.nameOf(release.requester()),
                                TimeText.table(release.createdAt(), tick.zone()))),
                0,
                0);
        grid.add(given(item), 1, 0);
        grid.add(
                column(
                        "Your part",
                        item.excluded()
                                .<Node>map(why -> Words.wrapping("Excluded: " + why))
                                .orElseGet(() -> person("you", "may decide this"))),
                2,
                0);
        return grid;
    }

    private Node given(Item item) {
        VBox column = column("Approved by, " + item.given().size() + " of " + item.needed());
        if (item.given().isEmpty()) {
            column.getChildren().add(Words.of("nobody yet", StyleClass.SUBTLE));
        }
        for (SignedStatement signed : item.given()) {
            column.getChildren()
                    .add(
                            person(
                                    seat.nameOf(signed.statement().person()),
                                    TimeText.table(signed.statement().issuedAt(), tick.zone())
                                            + ", signed"));
        }
        return column;
    }

    private static VBox column(String title, Node... parts) {
        VBox column = new VBox(4, Words.of(title, StyleClass.MUTED, StyleClass.SMALL));
        column.getChildren().addAll(parts);
        column.getStyleClass().add("approvals-person");
        return column;
    }

    private static FlowPane person(String name, String detail) {
        return new FlowPane(
                6, 2, new PersonChip(name), Words.of(detail, StyleClass.MUTED, StyleClass.SMALL));
    }
}
