package io.releasegate.app.feature.policies;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.action.Action;
import io.releasegate.app.widget.action.Readiness;
import io.releasegate.app.widget.overlay.Sheet;
import io.releasegate.app.widget.screen.Desk;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for the team and name of a new policy. */
final class NewPolicySheet {
    private final Desk desk;
    private final PoliciesViewModel model;
    private final TextField team = new TextField();
    private final TextField name = new TextField();

    NewPolicySheet(Desk desk, PoliciesViewModel model) {
        this.desk = desk;
        this.model = model;
        name.setId("policies.new-name");
        name.setPromptText("refund-limits");
        name.setAccessibleText("Name of the policy");
        team.setId("policies.new-team");
        team.setAccessibleText("Team, the folder it goes into");
        team.setText(model.shownProperty().get().map(OpenFile::team).orElse(""));
    }

    void open() {
        List<String> paths = List.copyOf(model.store().files().keySet());
        ObservableValue<Readiness> ready =
                Bindings.createObjectBinding(
                        () ->
                                Readiness.unless(
                                        NewPolicy.against(team.getText(), name.getText(), paths)),
                        team.textProperty(),
                        name.textProperty());
        Sheet[] sheet = new Sheet[1];
        Action create =
                Action.of("policies.new-create", "Create", Feather.FILE_PLUS)
                        .keys("Ctrl+Enter")
                        .readiness(ready)
                        .run(() ->
                                model.store()
                                        .create(
                                                NewPolicy.path(team.getText(), name.getText()),
                                                NewPolicy.text(name.getText()),
                                                sheet[0]::close));
        Label note =
                Words.wrapping(
                        "It starts as a small policy that blocks on one signal; change it in the"
                                + " editor. The name becomes its policy_id.",
                        StyleClass.MUTED);
        sheet[0] =
                new Sheet("policies.new-sheet", "New policy", create)
                        .with(labelled("Name", name), labelled("Team", team), note);
        name.setOnAction(event -> create.fire());
        desk.sheets().open(sheet[0]);
    }

    private static VBox labelled(String words, TextField field) {
        return new VBox(4, Words.of(words, StyleClass.STRONG), field);
    }
}
