package io.releasegate.app.feature.releases;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Badge;
import io.releasegate.app.widget.EnvironmentLook;
import io.releasegate.app.widget.EnvironmentPlate;
import io.releasegate.app.widget.PersonChip;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeText;
import io.releasegate.app.widget.Words;
import io.releasegate.app.widget.screen.Seat;
import io.releasegate.model.environment.Environment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Every line of the history; the accessible twin of the canvas. */
final class HistoryTable extends TableView<HistoryRow> {
    private static final double ROW = 30;
    private static final double NARROW = 1010;

    private final ReleasesViewModel model;
    private final Seat seat;
    private final Tick tick;

    HistoryTable(ReleasesViewModel model, Seat seat, Tick tick, Runnable showDiff) {
        this.model = model;
        this.seat = seat;
        this.tick = tick;
        setId("releases.history");
        setAccessibleText("History");
        getStyleClass().add("releases-history");
        setFixedCellSize(ROW);
        setItems(model.rows());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new Row());
        makeColumns(showDiff);
        shareSelection();
    }

    private void makeColumns(Runnable showDiff) {
        TableColumn<HistoryRow, HistoryRow> approved = column("Approved by", 104, 104);
        approved.setCellFactory(c -> words(row -> RowWords.approvedBy(row, seat), true));
        TableColumn<HistoryRow, HistoryRow> entry = column("Entry", 84, 84);
        entry.setCellFactory(c ->
                words(
                        row -> row.line().entry().short8(),
                        false,
                        StyleClass.MONO,
                        StyleClass.META,
                        StyleClass.MUTED));
        TableColumn<HistoryRow, HistoryRow> time = column("Time", 124, 124);
        time.getStyleClass().add("releases-first");
        time.setCellFactory(
                c -> words(row -> TimeText.table(row.at(), tick.zone()), false, StyleClass.MONO));
        TableColumn<HistoryRow, HistoryRow> where = column("Where", 96, 96);
        where.setCellFactory(c ->
                new NodeCell<>(
                        new EnvironmentPlate(
                                EnvironmentLook.unknown(Environment.GLOBAL),
                                EnvironmentPlate.Form.QUIET),
                        (plate, row) -> plate.show(seat.look(row.environment()))));
        TableColumn<HistoryRow, HistoryRow> state = column("State", 144, 144);
        state.setCellFactory(c ->
                new NodeCell<>(
                        new Badge(StatusKind.DRAFT),
                        (badge, row) -> badge.show(RowWords.status(row), RowWords.state(row))));
        TableColumn<HistoryRow, HistoryRow> pointer = column("Pointer", 216, 216);
        pointer.setCellFactory(c -> new NodeCell<>(new PointerLabel(), PointerLabel::show));
        TableColumn<HistoryRow, HistoryRow> who = column("Who", 104, 104);
        who.setCellFactory(c ->
                new NodeCell<>(
                        new PersonChip(""),
                        (chip, row) ->
                                chip.show(
                                        seat.nameOf(row.line().who()),
                                        RowWords.first(row.line().who(), seat))));
        TableColumn<HistoryRow, HistoryRow> reason = column("Reason", 80, 5000);
        reason.setCellFactory(c -> words(RowWords::reason, true));
        TableColumn<HistoryRow, HistoryRow> link = column("", 64, 64);
        link.setCellFactory(c -> new LinkCell(model, showDiff));
        getColumns()
                .setAll(List.of(time, where, state, pointer, who, approved, reason, entry, link));
        widthProperty()
                .subscribe(width -> {
                    boolean wide = width.doubleValue() == 0 || width.doubleValue() >= NARROW;
                    approved.setVisible(wide);
                    entry.setVisible(wide);
                });
    }

    private static TableColumn<HistoryRow, HistoryRow> column(
            String title, double least, double most) {
        TableColumn<HistoryRow, HistoryRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setMaxWidth(most);
        column.setPrefWidth(Math.min(most, 2000));
        return column;
    }

    private static NodeCell<Label> words(
            Function<HistoryRow, String> text, boolean mayBeCut, String... styleClasses) {
        Label label = Words.of("", styleClasses);
        if (!mayBeCut) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return new NodeCell<>(
                label,
                (shown, row) -> {
                    String words = text.apply(row);
                    shown.setText(words);
                    boolean nothing = words.equals("not needed") || words.equals("nobody");
                    if (mayBeCut) {
                        shown.getStyleClass().remove(StyleClass.SUBTLE);
                        if (nothing) {
                            shown.getStyleClass().add(StyleClass.SUBTLE);
                        }
                    }
                });
    }

    private void shareSelection() {
        getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> {
                    if (now != null) {
                        model.selectedProperty().set(Optional.of(now.key()));
                    }
                });
        model.selectedProperty().subscribe(now -> follow());
        model.rows().addListener((ListChangeListener<HistoryRow>) change -> follow());
    }

    private void follow() {
        model.selectedRow()
                .filter(row -> !row.equals(getSelectionModel().getSelectedItem()))
                .ifPresent(row -> {
                    getSelectionModel().select(row);
                    scrollTo(Math.max(0, model.rows().indexOf(row) - 2));
                });
    }

    private final class Row extends TableRow<HistoryRow> {
        @Override
        protected void updateItem(HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(
                    row == null || empty
                            ? ""
                            : RowWords.spoken(row, TimeText.table(row.at(), tick.zone()), seat));
        }
    }
}
