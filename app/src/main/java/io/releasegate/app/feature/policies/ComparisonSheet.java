package io.releasegate.app.feature.policies;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.diff.DiffView;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.screen.Desk;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Two texts of one file side by side, and the choice between them. */
final class ComparisonSheet {
    private static final int ROWS = 24;

    private final Desk desk;
    private final PoliciesViewModel model;

    ComparisonSheet(Desk desk, PoliciesViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    /** The file as it is, and the unsaved text of an earlier session. */
    void draft() {
        model.shownProperty()
                .get()
                .ifPresent(file ->
                        file.offer()
                                .ifPresent(draft ->
                                        open(
                                                new Choice(
                                                        "policies.draft-sheet",
                                                        "Restore the draft of " + file.name() + "?",
                                                        file.text(),
                                                        "In the editor now",
                                                        OpenFile.shown(draft.content()),
                                                        "Draft that was not saved"),
                                                "Restore the draft",
                                                model.store()::restoreDraft,
                                                "Throw the draft away",
                                                model.store()::discardDraft)));
    }

    /** What somebody else wrote, and what the editor shows. */
    void disk() {
        model.shownProperty()
                .get()
                .ifPresent(file ->
                        file.newer()
                                .ifPresent(theirs ->
                                        open(
                                                new Choice(
                                                        "policies.disk-sheet",
                                                        file.name() + " changed on disk",
                                                        OpenFile.shown(theirs.content()),
                                                        "On disk now",
                                                        file.text(),
                                                        "In the editor"),
                                                "Keep mine and save",
                                                model.store()::keepMine,
                                                "Take the one on disk",
                                                model.store()::takeTheirs)));
    }

    private record Choice(
            String id,
            String title,
            String left,
            String leftHead,
            String right,
            String rightHead) {}

    private void open(Choice choice, String keep, Runnable onKeep, String other, Runnable onOther) {
        Sheet[] sheet = new Sheet[1];
        Action primary =
                Action.of(choice.id() + ".keep", keep, Feather.CHECK)
                        .keys("Ctrl+Enter")
                        .run(() -> {
                            sheet[0].close();
                            onKeep.run();
                        });
        Button second = new Button(other);
        second.setId(choice.id() + ".other");
        second.setOnAction(event -> {
            sheet[0].close();
            onOther.run();
        });
        DiffView diff = new DiffView(choice.id() + ".diff");
        diff.heads(
                java.util.List.of(Words.of(choice.leftHead(), StyleClass.SMALL, StyleClass.MUTED)),
                java.util.List.of(
                        Words.of(choice.rightHead(), StyleClass.SMALL, StyleClass.MUTED)));
        diff.show(choice.left(), choice.right());
        diff.fitRows(ROWS);
        sheet[0] = new Sheet(choice.id(), choice.title(), primary).with(diff, new HBox(second));
        desk.sheets().open(sheet[0]);
    }
}
