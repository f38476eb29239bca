package io.releasegate.app.feature.overview;

import io.releasegate.app.task.Tick;
import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.HashLabel;
import io.releasegate.app.widget.StatusKind;
import io.releasegate.app.widget.TimeLabel;
import io.releasegate.app.widget.Words;
import io.releasegate.governance.Boards.Cell;
import io.releasegate.governance.Boards.Row;
import io.releasegate.model.Sha256;
import io.releasegate.model.environment.Environment;
import io.releasegate.model.release.Release;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One subject in one environment: what is here, and what comes next. Reused as rows scroll. */
final class BoardCell extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double ROOM_FOR_HASH = 230;

    private final Tick tick;
    private final FontIcon status = Glyph.of(Feather.DISC);
    private final HashLabel version = new HashLabel(Sha256.ZERO);
    private final Label nothing = Words.of("Nothing yet", StyleClass.MUTED);
    private final TimeLabel age;
    private final FontIcon nextIcon = Glyph.of(Feather.MINUS);
    private final Label next = Words.of("");
    private final Region flash = new Region();
    private int rowIndex;
    private int columnIndex;
    private boolean chosen;

    BoardCell(Tick tick) {
        this.tick = tick;
        this.age = new TimeLabel(tick, Instant.EPOCH, TimeLabel.Form.AGE);
        age.getStyleClass().addAll(StyleClass.MUTED, StyleClass.SMALL);
        version.setFocusTraversable(false);
        version.setMinWidth(0);
        HBox.setHgrow(version, Priority.ALWAYS);
        nothing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(nothing, Priority.ALWAYS);
        HBox first = new HBox(slot(status), version, nothing, age);
        first.getStyleClass().add("overview-first");
        HBox second = new HBox(nextIcon, next);
        second.getStyleClass().add("overview-second");
        next.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(next.textProperty());
        next.setTooltip(whole);
        VBox lines = new VBox(first, second);
        flash.getStyleClass().add("overview-flash");
        flash.setOpacity(0);
        flash.setMouseTransparent(true);
        getChildren().addAll(flash, lines);
        getStyleClass().add("overview-cell");
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        widthProperty().subscribe(now -> makeRoom(now.doubleValue()));
    }

    private static StackPane slot(FontIcon icon) {
        StackPane slot = new StackPane(icon);
        slot.getStyleClass().add("overview-slot");
        return slot;
    }

    private void makeRoom(double width) {
        getStyleClass().remove("tight");
        if (width < ROOM_FOR_HASH) {
            getStyleClass().add("tight");
        }
    }

    void show(Row row, Cell cell, Environment environment) {
        Optional<Release> active = cell.active();
        active.ifPresent(release -> {
            version.show(release.snapshot());
            age.instantProperty().set(CellWords.since(release));
        });
        show(version, active.isPresent());
        show(age, active.isPresent());
        show(nothing, active.isEmpty());
        mark(status, (active.isPresent() ? StatusKind.ACTIVE : StatusKind.NOT_PRESENT));
        Optional<Ikon> icon = CellWords.icon(cell.next());
        icon.ifPresent(nextIcon::setIconCode);
        show(nextIcon, icon.isPresent());
        String colour = CellWords.colour(cell.next());
        nextIcon.getStyleClass().setAll("ikonli-font-icon", colour);
        next.getStyleClass().setAll("label", StyleClass.SMALL, colour);
        next.setText(CellWords.next(row, cell, environment));
        setAccessibleText(CellWords.spoken(row, cell, environment, tick.now()));
    }

    private static void mark(FontIcon icon, StatusKind kind) {
        icon.setIconCode(kind.icon());
        icon.getStyleClass().setAll("ikonli-font-icon", kind.textClass());
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void place(int row, int column, boolean isChosen) {
        rowIndex = row;
        columnIndex = column;
        chosen = isChosen;
        pseudoClassStateChanged(CHOSEN, isChosen);
    }

    /** Shows once that this cell changed by itself. */
    void fade(Duration duration) {
        FadeTransition fading = new FadeTransition(duration, flash);
        fading.setFromValue(1);
        fading.setToValue(0);
        fading.play();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_INDEX -> rowIndex;
            case COLUMN_INDEX -> columnIndex;
            case SELECTED -> chosen;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
