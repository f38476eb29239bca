package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.problem.Problem;
import io.releasegate.app.widget.PaneState;
import io.releasegate.app.widget.StatePane;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.overlay.Banner;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The body of every sheet: notices on top, then what it shows, asks for and binds. */
final class ActBody extends VBox {
    private final ActViewModel model;
    private final VBox notices = new VBox(8);
    private final VBox parts = new VBox(14);
    private final TextField reason;
    private boolean focused;

    ActBody(ActViewModel model) {
        super(12);
        this.model = model;
        this.reason = ActFields.reason(model);
        StatePane pane = new StatePane("releases.sheet-state", parts, model.tick());
        getChildren().addAll(notices, pane);
        model.factsProperty().subscribe(this::show);
        model.driftProperty().subscribe(now -> notices());
        model.problemProperty().subscribe(now -> notices());
        model.stateProperty()
                .subscribe(now -> {
                    pane.show(now);
                    focusReason(now);
                });
    }

    /** Only what is shown can take the focus, so not before the pane shows what was read. */
    private void focusReason(PaneState now) {
        if (!focused && now instanceof PaneState.Ready) {
            focused = true;
            reason.requestFocus();
        }
    }

    private void notices() {
        notices.getChildren().clear();
        model.driftProperty()
                .get()
                .ifPresent(words ->
                        notice(
                                Banner.Kind.WARNING,
                                Feather.ALERT_TRIANGLE,
                                words + " Look again before you decide."));
        model.problemProperty()
                .get()
                .map(ActBody::words)
                .ifPresent(words -> notice(Banner.Kind.DANGER, Feather.X_OCTAGON, words));
        boolean any = !notices.getChildren().isEmpty();
        notices.setVisible(any);
        notices.setManaged(any);
    }

    private static String words(Problem problem) {
        return (problem.sentence() + " " + problem.next() + " (" + problem.code() + ")").strip();
    }

    private void notice(Banner.Kind kind, Feather icon, String words) {
        notices.getChildren().add(new Banner(kind, icon, words, Optional.empty()));
    }

    private void show(Optional<ActFacts> read) {
        if (read.isEmpty()) {
            return;
        }
        ActFacts facts = read.get();
        boolean restores = model.restores();
        String at = TimeText.seconds(facts.explanation().at(), model.tick().zone());
        parts.getChildren()
                .setAll(
                        new PointerMove(facts, model.seat(), model.tick(), restores),
                        ActParts.diff(facts, restores),
                        ActParts.checks(facts, restores, at),
                        ActParts.approvals(facts, model.seat(), restores && facts.confirmed()));
        decide(facts);
        parts.getChildren().add(ActParts.binds(facts));
    }

    private void decide(ActFacts facts) {
        switch (model) {
            case PromoteViewModel promote ->
                    parts.getChildren()
                            .add(
                                    ActFields.when(
                                            promote, promote.whenProperty(), promote.atProperty()));
            case OpenViewModel open ->
                    parts.getChildren()
                            .add(ActFields.moves(open, open.moveProperty(), open.atProperty()));
            case RollbackViewModel back -> parts.getChildren().add(ActFields.consequence(back));
        }
        parts.getChildren()
                .add(new VBox(4, ActParts.head("Reason", "goes into the ledger"), reason));
        if (model.needsTicket(facts)) {
            facts.ticket()
                    .ifPresent(rule -> parts.getChildren().add(ActFields.ticket(model, rule)));
        }
        parts.getChildren().add(ActFields.alias(model, facts));
    }
}
