package io.releasegate.app.feature.releases;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.model.version.Subject;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;

/** The subject that is shown; opens a list that narrows while one types. */
final class SubjectChooser extends Button {
    private static final double WIDE = 280;
    private static final double ROW = 28;
    private static final int MOST_ROWS = 12;

    private final ReleasesViewModel model;
    private final FilteredList<Subject> found =
            new FilteredList<>(FXCollections.observableArrayList());
    private final ListView<Subject> list = new ListView<>(found);
    private final TextField words = new TextField();
    private final Popup popup = new Popup();

    SubjectChooser(ReleasesViewModel model) {
        this.model = model;
        setId("releases.subject");
        setMinWidth(USE_PREF_SIZE);
        HBox graphic = new HBox(6, Glyph.of(Feather.CHEVRON_DOWN, StyleClass.SUBTLE));
        setGraphic(graphic);
        setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        getStyleClass().add(StyleClass.STRONG);
        model.pageProperty()
                .subscribe(page -> {
                    String key = page.subject().map(Subject::key).orElse("no subject");
                    setText(key);
                    setAccessibleText("Subject " + key + ", choose another");
                });
        makePopup();
        setOnAction(event -> open());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        open();
                        event.consume();
                    }
                });
    }

    private void makePopup() {
        words.setId("releases.subject-filter");
        words.setPromptText("Find a subject");
        words.setAccessibleText("Find a subject");
        words.textProperty().subscribe(this::narrow);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("releases.subjects");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDE);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new SubjectCell());
        list.setOnMouseClicked(event -> take());
        VBox box = new VBox(6, words, list);
        box.getStyleClass().add("releases-chooser");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    private void open() {
        List<Subject> subjects = model.pageProperty().get().subjects();
        @SuppressWarnings("unchecked")
        var source = (javafx.collections.ObservableList<Subject>) found.getSource();
        source.setAll(subjects);
        words.clear();
        narrow("");
        list.setPrefHeight(ROW * Math.clamp(subjects.size(), 1, MOST_ROWS) + 2);
        model.pageProperty().get().subject().ifPresent(list.getSelectionModel()::select);
        Bounds box = localToScreen(getBoundsInLocal());
        popup.show(this, box.getMinX(), box.getMaxY() + 4);
        words.requestFocus();
    }

    private void narrow(String text) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        found.setPredicate(subject -> subject.key().toLowerCase(Locale.ROOT).contains(asked));
        if (list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> take();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        event.consume();
    }

    private void take() {
        Subject chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popup.hide();
            model.choose(chosen);
        }
    }

    private static final class SubjectCell extends ListCell<Subject> {
        @Override
        protected void updateItem(Subject subject, boolean empty) {
            super.updateItem(subject, empty);
            if (empty || subject == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(subject.key());
            setGraphic(
                    Glyph.of(
                            subject instanceof Subject.Policy ? Feather.FILE_TEXT : Feather.SLIDERS,
                            StyleClass.MUTED));
        }
    }
}
