package io.releasegate.app.feature.policies;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ReadyButton;
import io.releasegate.app.widget.Words;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The policy files by team. Up and Down show a file at once; teams are passed over. */
final class FilePane extends VBox {
    private static final double ROW = 26;

    private final PoliciesViewModel model;
    private final ListView<FileRow> list = new ListView<>();
    private boolean showing;

    FilePane(PoliciesViewModel model, PoliciesActions actions) {
        this.model = model;
        getStyleClass().add("policies-files");
        TextField filter = new TextField();
        filter.setId("policies.filter");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Filter the files");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        ReadyButton create =
                new ReadyButton(actions.create(), StyleClass.GHOST, StyleClass.SMALL_BUTTON)
                        .withIcon();
        create.button().textProperty().unbind();
        create.button().setText("");
        HBox top = new HBox(4, filter, create);
        top.getStyleClass().add("policies-files-top");
        top.setAlignment(Pos.CENTER_LEFT);
        list.setId("policies.files-list");
        list.setAccessibleText("Policy files");
        list.setFixedCellSize(ROW);
        list.setItems(model.rows());
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, before, now) -> chosen(before.intValue(), now.intValue()));
        model.rows().addListener((ListChangeListener<FileRow>) change -> showSelected());
        model.shownProperty().subscribe(now -> showSelected());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(top, list);
    }

    void focusList() {
        list.requestFocus();
    }

    private void chosen(int before, int now) {
        if (showing || now < 0 || now >= model.rows().size()) {
            return;
        }
        FileRow row = model.rows().get(now);
        if (!row.isTeam()) {
            model.select(row.path());
            return;
        }
        int beyond = now >= before ? now + 1 : now - 1;
        boolean inside = beyond >= 0 && beyond < model.rows().size();
        list.getSelectionModel().select(inside ? beyond : before);
    }

    /** Rows are replaced when a count changes; what is shown stays selected. */
    private void showSelected() {
        String path = model.shownProperty().get().map(OpenFile::path).orElse("");
        showing = true;
        for (int i = 0; i < model.rows().size(); i++) {
            if (!path.isEmpty() && model.rows().get(i).path().equals(path)) {
                list.getSelectionModel().select(i);
            }
        }
        showing = false;
    }

    private static final class Cell extends ListCell<FileRow> {
        private final Label name = Words.of("");
        private final Label dirty = Words.of("•", StyleClass.MUTED);
        private final Region space = new Region();
        private final HBox line = new HBox(4);

        Cell() {
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(space, Priority.ALWAYS);
            name.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(FileRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                getStyleClass().remove("team");
                return;
            }
            name.setText(row.name());
            name.getStyleClass().setAll("label", row.isTeam() ? StyleClass.STRONG : "name");
            line.getChildren().setAll(name);
            if (row.dirty()) {
                line.getChildren().add(dirty);
            }
            line.getChildren().add(space);
            count(row.errors(), Feather.X_CIRCLE, StyleClass.BAD);
            count(row.warnings(), Feather.ALERT_TRIANGLE, StyleClass.WARN);
            getStyleClass().remove("team");
            if (row.isTeam()) {
                getStyleClass().add("team");
            }
            setGraphic(line);
            setAccessibleText(row.spoken());
        }

        private void count(int number, Feather icon, String colour) {
            if (number > 0) {
                line.getChildren().add(Glyph.of(icon, colour));
                line.getChildren()
                        .add(Words.of(Integer.toString(number), StyleClass.META, StyleClass.MUTED));
            }
        }
    }
}
