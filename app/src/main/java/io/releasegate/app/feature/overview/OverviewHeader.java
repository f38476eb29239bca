package io.releasegate.app.feature.overview;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.ScreenHeader;
import io.releasegate.app.widget.TimeText;
import io.releasegate.governance.Boards.Board;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The title of the overview, what it shows as of when, and the filter of its rows. */
final class OverviewHeader {
    private final OverviewViewModel model;
    private final Runnable leaveFilter;
    private final TextField filter = new TextField();
    private final ScreenHeader header;

    /**
     * @param leaveFilter moves on from the filter to the rows it left
     */
    OverviewHeader(OverviewViewModel model, ZoneId zone, Runnable leaveFilter) {
        this.model = model;
        this.leaveFilter = leaveFilter;
        this.header = new ScreenHeader("Overview", detail(zone), filterField());
    }

    private ObservableValue<String> detail(ZoneId zone) {
        return Bindings.createStringBinding(
                () ->
                        model.boardProperty()
                                .get()
                                .filter(board -> !board.rows().isEmpty())
                                .map(board -> words(board, zone))
                                .orElse(""),
                model.boardProperty(),
                model.lines());
    }

    private String words(Board board, ZoneId zone) {
        long shown = model.lines().stream().filter(BoardLine.SubjectLine.class::isInstance).count();
        String subjects =
                shown == board.rows().size()
                        ? count(board.rows().size(), "subject")
                        : shown + " of " + count(board.rows().size(), "subject");
        return subjects
                + ", "
                + count(board.environments().size(), "environment")
                + ", as of "
                + TimeText.seconds(board.asOf(), zone);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private Node filterField() {
        filter.setId("overview.filter");
        filter.setPromptText("Filter subjects");
        filter.setAccessibleText("Filter subjects");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        filter.addEventFilter(KeyEvent.KEY_TYPED, this::swallowSlash);
        Node icon = Glyph.of(Feather.FILTER, StyleClass.MUTED);
        icon.setMouseTransparent(true);
        StackPane field = new StackPane(filter, icon);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        field.getStyleClass().add("overview-filter");
        field.visibleProperty()
                .bind(
                        model.boardProperty()
                                .map(board -> board.filter(b -> !b.rows().isEmpty()).isPresent()));
        return field;
    }

    /** Escape clears, then leaves; Enter and Down go to what is left. */
    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
        } else if (code == KeyCode.ESCAPE || code == KeyCode.ENTER || code == KeyCode.DOWN) {
            leaveFilter.run();
        } else {
            return;
        }
        event.consume();
    }

    /** The key that leads here is typed into the field it leads to. */
    private void swallowSlash(KeyEvent event) {
        if (filter.getText().isEmpty() && event.getCharacter().equals("/")) {
            event.consume();
        }
    }

    Node node() {
        return header;
    }

    void focusFilter() {
        filter.requestFocus();
    }
}
