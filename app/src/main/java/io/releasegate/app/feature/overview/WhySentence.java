package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The question or statement that the explanation is about, with hash and plate in their places. */
final class WhySentence extends HBox {
    private final Seat seat;

    WhySentence(Seat seat) {
        this.seat = seat;
        setId("overview.why-sentence");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("overview-sentence");
    }

    void show(WhyAnswer answer) {
        getChildren().setAll(strong(answer.before()));
        answer.hash()
                .ifPresent(hash ->
                        getChildren()
                                .add(
                                        Words.of(
                                                hash.short8(),
                                                StyleClass.MONO,
                                                StyleClass.META,
                                                StyleClass.MUTED)));
        getChildren()
                .addAll(
                        strong(answer.between()),
                        new EnvironmentPlate(seat.look(answer.key().environment())),
                        strong(answer.after()));
        setAccessibleText(answer.word() + ". " + answer.sentence(seat));
    }

    /** A sentence without parts, where the answer could not be had. */
    void show(String words) {
        getChildren().setAll(strong(words));
        setAccessibleText(words);
    }

    private static Label strong(String words) {
        Label label = Words.of(words, StyleClass.STRONG);
        label.setMinWidth(0);
        return label;
    }
}
