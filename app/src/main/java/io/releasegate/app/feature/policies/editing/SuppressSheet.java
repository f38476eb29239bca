package io.releasegate.app.feature.policies.editing;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.screen.Desk;
import io.releasegate.diagnostic.Diagnostic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks why a finding is to be silenced, and until when. */
public final class SuppressSheet {
    private static final int USUAL_DAYS = 30;

    private final Desk desk;
    private final TextField reason = new TextField();
    private final TextField until = new TextField();

    public SuppressSheet(Desk desk) {
        this.desk = desk;
        reason.setId("policies.suppress-reason");
        reason.setAccessibleText("Why this finding may stay");
        reason.setPromptText("Agreed in RISK-2291, the tool is replaced in March");
        until.setId("policies.suppress-until");
        until.setAccessibleText("Last day, as year, month, day; empty means for ever");
        until.setText(today().plusDays(USUAL_DAYS).toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.tick().now(), desk.tick().zone());
    }

    /**
     * @param silence given the reason and the last day
     */
    public void open(Diagnostic finding, BiConsumer<String, Optional<LocalDate>> silence) {
        ObservableValue<Readiness> ready =
                Bindings.createObjectBinding(
                        () -> Readiness.unless(against()),
                        reason.textProperty(),
                        until.textProperty());
        Sheet[] sheet = new Sheet[1];
        Action primary =
                Action.of("policies.suppress-now", "Suppress here", Feather.VOLUME_X)
                        .keys("Ctrl+Enter")
                        .readiness(ready)
                        .run(() -> {
                            sheet[0].close();
                            silence.accept(reason.getText().strip(), lastDay());
                        });
        Label note =
                Words.wrapping(
                        "A comment above line "
                                + finding.span().start().line()
                                + " keeps "
                                + finding.code()
                                + " quiet there until that day. In production environments it still"
                                + " counts, because comments are no part of what people approve.",
                        StyleClass.MUTED);
        sheet[0] =
                new Sheet("policies.suppress-sheet", "Suppress " + finding.code(), primary)
                        .with(
                                Words.wrapping(finding.message().replace("`", "")),
                                labelled("Why", reason),
                                labelled("Until", until),
                                note);
        desk.sheets().open(sheet[0]);
        reason.requestFocus();
    }

    private Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(until.getText().strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private String against() {
        if (reason.getText().isBlank()) {
            return "Say why it may stay";
        }
        if (until.getText().isBlank()) {
            return "";
        }
        Optional<LocalDate> day = lastDay();
        if (day.isEmpty()) {
            return "Write the day as 2027-01-31";
        }
        return day.get().isBefore(today()) ? "That day has passed" : "";
    }

    private static VBox labelled(String words, TextField field) {
        return new VBox(4, Words.of(words, StyleClass.STRONG), field);
    }
}
