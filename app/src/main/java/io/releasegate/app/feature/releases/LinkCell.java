package io.releasegate.app.feature.releases;

import io.releasegate.app.theme.StyleClass;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;

/** Diff for a release, Why for a refused attempt. The keyboard has D for the chosen row. */
final class LinkCell extends TableCell<HistoryRow, HistoryRow> {
    private final ReleasesViewModel model;
    private final Runnable showDiff;
    private final Button button = new Button();

    LinkCell(ReleasesViewModel model, Runnable showDiff) {
        this.model = model;
        this.showDiff = showDiff;
        button.getStyleClass().add(StyleClass.LINK);
        button.setFocusTraversable(false);
        button.setOnAction(event -> follow());
        getStyleClass().add("releases-link");
    }

    private void follow() {
        HistoryRow row = getItem();
        if (row != null) {
            model.selectedProperty().set(Optional.of(row.key()));
            if (!row.isRefusal()) {
                showDiff.run();
            }
        }
    }

    @Override
    protected void updateItem(HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        String word = row.isRefusal() ? "Why" : "Diff";
        button.setText(word);
        button.setId("releases." + word.toLowerCase(java.util.Locale.ROOT) + "." + row.key());
        button.setAccessibleText(word + ", " + RowWords.move(row));
        setGraphic(button);
    }
}
