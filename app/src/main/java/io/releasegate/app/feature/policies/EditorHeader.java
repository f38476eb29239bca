package io.releasegate.app.feature.policies;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Which file it is, what it comes from, whether it is saved, and handing it in. */
final class EditorHeader extends HBox {
    private final PoliciesViewModel model;
    private final Seat seat;
    private final Tick tick;
    private final Label name = Words.of("Policies", StyleClass.SECTION);
    private final Badge draft = new Badge(StatusKind.DRAFT, "not saved");
    private final HBox base = new HBox(6);
    private final Label saved = Words.of("", StyleClass.MUTED, StyleClass.SMALL);
    private final Label barrier = Words.of("", StyleClass.MUTED, StyleClass.SMALL);

    EditorHeader(PoliciesViewModel model, Seat seat, Tick tick, PoliciesActions actions) {
        this.model = model;
        this.seat = seat;
        this.tick = tick;
        getStyleClass().addAll("rg-screen-header", "policies-header");
        name.setId("policies.file");
        name.setMinWidth(60);
        saved.setId("policies.saved");
        saved.setMinWidth(USE_PREF_SIZE);
        saved.getStyleClass().add("wide");
        barrier.setId("policies.barrier");
        barrier.setMinWidth(40);
        barrier.setGraphic(Glyph.of(Feather.SLASH, StyleClass.BAD));
        base.setId("policies.base");
        base.setAlignment(Pos.CENTER_LEFT);
        base.getStyleClass().add("wide");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ReadyButton submit = new ReadyButton(actions.submit(), StyleClass.PRIMARY);
        getChildren()
                .addAll(filesButton(actions), name, draft, base, space, saved, barrier, submit);
        model.shownProperty().subscribe(now -> show());
        model.baseProperty().subscribe(this::showBase);
        model.checkedProperty().subscribe(now -> show());
    }

    private static Button filesButton(PoliciesActions actions) {
        Button button = new Button();
        button.setId("policies.files");
        button.setGraphic(Glyph.of(Feather.FILE_TEXT));
        button.setAccessibleText("Show or hide the files");
        button.getStyleClass().addAll(StyleClass.GHOST, StyleClass.SMALL_BUTTON);
        button.setOnAction(event -> actions.files().fire());
        return button;
    }

    private void show() {
        Optional<OpenFile> file = model.shownProperty().get();
        name.setText(file.map(OpenFile::name).orElse("Policies"));
        boolean dirty = file.filter(OpenFile::isDirty).isPresent();
        draft.setVisible(dirty);
        draft.setManaged(dirty);
        saved.setText(file.filter(OpenFile::isReadable).map(it -> "saved " + when(it)).orElse(""));
        String words =
                file.flatMap(it -> model.checkedProperty().get().candidate())
                        .map(Candidate::barrier)
                        .orElse("");
        barrier.setText(words);
        barrier.setVisible(!words.isEmpty());
        barrier.setManaged(!words.isEmpty());
    }

    private String when(OpenFile file) {
        boolean today =
                file.modified()
                        .atZone(tick.zone())
                        .toLocalDate()
                        .equals(tick.now().atZone(tick.zone()).toLocalDate());
        return today
                ? TimeText.seconds(file.modified(), tick.zone())
                : TimeText.table(file.modified(), tick.zone());
    }

    private void showBase(Optional<Base> now) {
        base.getChildren().clear();
        now.ifPresent(found -> {
            String environment = seat.look(found.environment()).name();
            if (found.snapshot().isPresent()) {
                base.getChildren()
                        .addAll(
                                words("from"),
                                new HashLabel(found.snapshot().get()),
                                words("in " + environment));
            } else {
                base.getChildren().add(words("never released to " + environment));
            }
        });
    }

    private static Label words(String text) {
        Label label = Words.of(text, StyleClass.MUTED, StyleClass.SMALL);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
