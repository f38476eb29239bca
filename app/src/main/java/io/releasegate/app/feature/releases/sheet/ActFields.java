package io.releasegate.app.feature.releases.sheet;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.SegmentedTabs;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.model.Alias;
import io.releasegate.model.environment.TicketRule;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sections of a sheet in which something is decided or typed. */
final class ActFields {
    private static final double WHEN_WIDE = 150;

    private ActFields() {}

    /** By hand or scheduled, and what happens then. */
    static Node when(ActViewModel model, ObjectProperty<When> when, StringProperty at) {
        SegmentedTabs<When> choice =
                new SegmentedTabs<>("releases.when", SegmentedTabs.Form.SMALL_SEGMENTS, when.get())
                        .with(When.BY_HAND, "by-hand", "By hand")
                        .with(When.SCHEDULED, "scheduled", "Scheduled");
        choice.chosenProperty().bindBidirectional(when);
        HBox head = ActParts.head("When", "");
        head.getChildren().set(1, choice);
        Node field = instant(model, at, when.map(chosen -> chosen == When.SCHEDULED));
        return new VBox(6, head, field, next(model));
    }

    /** The moves of an open release, and what happens then. */
    static Node moves(ActViewModel model, ObjectProperty<OpenMove> move, StringProperty at) {
        SegmentedTabs<OpenMove> choice =
                new SegmentedTabs<>("releases.move", SegmentedTabs.Form.SMALL_SEGMENTS, move.get());
        for (OpenMove one : OpenMove.values()) {
            choice.with(
                    one,
                    one.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    one.words());
        }
        choice.chosenProperty().bindBidirectional(move);
        HBox head = ActParts.head("What to do", "");
        head.getChildren().set(1, choice);
        Node field = instant(model, at, move.map(chosen -> chosen == OpenMove.SCHEDULE));
        return new VBox(6, head, field, next(model));
    }

    /** What a rollback leads to: there is nothing to choose. */
    static Node consequence(ActViewModel model) {
        return new VBox(6, ActParts.head("What happens", ""), next(model));
    }

    private static Label next(ActViewModel model) {
        Label next = Words.of(model.nextWords(), StyleClass.MUTED, StyleClass.SMALL);
        next.setId("releases.next-words");
        next.setWrapText(true);
        return next;
    }

    private static Node instant(
            ActViewModel model, StringProperty at, ObservableValue<Boolean> shown) {
        TextField field = new TextField();
        field.setId("releases.effective-at");
        field.setAccessibleText("Date and time at which it takes effect");
        field.getStyleClass().add(StyleClass.MONO);
        field.setPrefWidth(WHEN_WIDE);
        field.textProperty().bindBidirectional(at);
        HBox line =
                new HBox(
                        8,
                        field,
                        Words.of(
                                TimeText.zone(model.tick().now(), model.tick().zone()),
                                StyleClass.MUTED,
                                StyleClass.SMALL));
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(shown);
        line.managedProperty().bind(shown);
        return line;
    }

    static TextField reason(ActViewModel model) {
        TextField field = new TextField();
        field.setId("releases.reason");
        field.setPromptText("Why, in your words");
        field.setAccessibleText("Reason, goes into the ledger");
        field.textProperty().bindBidirectional(model.reasonProperty());
        return field;
    }

    static Node ticket(ActViewModel model, TicketRule rule) {
        TextField field = new TextField();
        field.setId("releases.ticket");
        field.setAccessibleText("Change ticket, of the form " + rule.pattern());
        field.textProperty().bindBidirectional(model.ticketProperty());
        return new VBox(
                4,
                ActParts.head("Change ticket", "needed here, of the form " + rule.pattern()),
                field);
    }

    /** Typing the name of the version stands for looking twice. */
    static Node alias(ActViewModel model, ActFacts facts) {
        TextField field = new TextField();
        String words = Alias.of(facts.candidate()).words();
        field.setId("releases.alias");
        field.setAccessibleText("Type " + words + " to confirm");
        field.textProperty().bindBidirectional(model.aliasProperty());
        VBox part =
                new VBox(
                        4,
                        ActParts.head(
                                "Confirm",
                                "type "
                                        + words
                                        + ": "
                                        + model.seat().look(facts.environment()).name()
                                        + " is protected and this acts at once"),
                        field);
        part.visibleProperty().bind(model.aliasShown());
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }
}
