package io.releasegate.app.feature.policies;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.app.widget.screen.Seat;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What will be handed in, where it will not be able to go, and why it is handed in. */
final class SubmitSheet {
    private final Desk desk;
    private final PoliciesViewModel model;
    private final Submitting submitting;
    private final Seat seat;

    SubmitSheet(Desk desk, PoliciesViewModel model, Submitting submitting, Seat seat) {
        this.desk = desk;
        this.model = model;
        this.submitting = submitting;
        this.seat = seat;
    }

    /** Opens it; returns it so that it can be closed once the text is in. */
    Optional<Sheet> open() {
        return model.shownProperty()
                .get()
                .flatMap(file ->
                        model.checkedProperty()
                                .get()
                                .candidate()
                                .map(candidate -> open(file, candidate)));
    }

    private Sheet open(OpenFile file, Candidate candidate) {
        submitting.about(file.path());
        Action primary =
                Action.of(
                                "policies.submit-now",
                                file.isDirty() ? "Save and submit" : "Submit",
                                Feather.UPLOAD)
                        .keys("Ctrl+Enter")
                        .readiness(submitting.readyProperty())
                        .run(submitting::submit);
        TextField reason = reason();
        Sheet sheet =
                new Sheet("policies.submit-sheet", "Submit " + file.name(), primary)
                        .with(
                                facts(candidate),
                                where(candidate),
                                new VBox(4, Words.of("Reason", StyleClass.STRONG), reason),
                                problem())
                        .note(
                                new SimpleStringProperty(
                                        "as "
                                                + seat.nameOf(seat.person().getValue())
                                                + ", into the ledger"));
        desk.sheets().open(sheet);
        reason.requestFocus();
        return sheet;
    }

    private Node facts(Candidate candidate) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        line(grid, "Policy", Words.of(candidate.subject().map(s -> s.key()).orElse("")));
        candidate.snapshot().ifPresent(hash -> line(grid, "Version", new HashLabel(hash)));
        model.baseProperty().get().ifPresent(base -> line(grid, "Active now", base(base)));
        Label counts = Words.of(ProblemItem.plain(candidate.counts()));
        counts.setId("policies.submit-counts");
        line(grid, "Lint", counts);
        return grid;
    }

    private Node base(Base base) {
        String environment = seat.look(base.environment()).name();
        if (base.snapshot().isEmpty()) {
            return Words.of("nothing in " + environment + " yet", StyleClass.MUTED);
        }
        HBox line =
                new HBox(
                        6,
                        new HashLabel(base.snapshot().get()),
                        Words.of("in " + environment, StyleClass.MUTED));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static void line(GridPane grid, String name, Node value) {
        Label label = Words.of(name, StyleClass.MUTED);
        label.setMinWidth(96);
        grid.addRow(grid.getRowCount(), label, value);
    }

    /** Submitting is open to every text; moving on is not. */
    private static Node where(Candidate candidate) {
        List<Node> parts =
                candidate.blocked().isEmpty()
                        ? List.of(
                                Glyph.of(Feather.CHECK, StyleClass.OK),
                                Words.wrapping(
                                        "No finding of its own keeps it out of an environment."))
                        : List.of(
                                Glyph.of(Feather.SLASH, StyleClass.BAD),
                                Words.wrapping(
                                        candidate.barrier()
                                                + ". It can be submitted all the same, and corrected"
                                                + " by a later version."));
        HBox line = new HBox(8, parts.toArray(Node[]::new));
        line.setAlignment(Pos.TOP_LEFT);
        line.setId("policies.submit-where");
        return line;
    }

    private TextField reason() {
        TextField field = new TextField();
        field.setId("policies.submit-reason");
        field.setPromptText("What changes, and why");
        field.setAccessibleText("Reason, goes into the ledger");
        field.textProperty().bindBidirectional(submitting.reasonProperty());
        return field;
    }

    private Node problem() {
        Label words = Words.wrapping("", StyleClass.BAD);
        words.setId("policies.submit-problem");
        submitting
                .problemProperty()
                .subscribe(now -> {
                    words.setText(
                            now.map(it -> (it.sentence() + " " + it.next()).strip()).orElse(""));
                    words.setVisible(now.isPresent());
                    words.setManaged(now.isPresent());
                });
        return words;
    }
}
