package io.releasegate.app.shell;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.KeyCap;
import io.releasegate.app.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The command palette: one field that finds every action and every place. */
final class Palette extends VBox {
    private static final int REMEMBERED = 5;

    private final ShellModel model;
    private final Supplier<PaletteSearch> index;
    private final Runnable close;
    private final TextField field = new TextField();
    private final Label count = Words.of("", StyleClass.MUTED, StyleClass.SMALL);
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final List<PaletteRow> rows = new ArrayList<>();
    private final List<String> recent;
    private PaletteSearch search;
    private int chosen;

    Palette(ShellModel model, Supplier<PaletteSearch> index, List<String> recent, Runnable close) {
        this.model = model;
        this.index = index;
        this.recent = recent;
        this.close = close;
        this.search = index.get();
        setId("shell.palette-pane");
        getStyleClass().add("rg-palette");
        setAccessibleRole(AccessibleRole.COMBO_BOX);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        list.getStyleClass().add("rg-palette-list");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("rg-palette-scroll");
        getChildren().addAll(input(), scroll, footer());
        field.textProperty().subscribe(text -> find());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Empties the field and asks again what there is. */
    void reopen() {
        search = index.get();
        field.clear();
        find();
        field.requestFocus();
    }

    private HBox input() {
        field.setId("shell.palette-field");
        field.setPromptText("Search or run…");
        field.setAccessibleText("Search or run a command");
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        HBox input = new HBox(10, Glyph.of(Feather.SEARCH, StyleClass.MUTED), field, count);
        input.getStyleClass().add("rg-palette-input");
        return input;
    }

    private HBox footer() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox footer =
                new HBox(
                        hint("choose", "↑", "↓"),
                        hint("run", "Enter"),
                        space,
                        new HBox(
                                6,
                                Words.of("Type"),
                                new KeyCap(">"),
                                Words.of("actions"),
                                new KeyCap("#"),
                                Words.of("hash"),
                                new KeyCap("@"),
                                Words.of("person")));
        footer.getStyleClass().add("rg-palette-footer");
        return footer;
    }

    private static HBox hint(String word, String... keys) {
        HBox hint = new HBox(6);
        hint.setAlignment(Pos.CENTER_LEFT);
        for (String key : keys) {
            hint.getChildren().add(new KeyCap(key));
        }
        hint.getChildren().add(Words.of(word));
        return hint;
    }

    private void find() {
        List<PaletteHit> hits = search.find(field.getText());
        rows.clear();
        list.getChildren().clear();
        PaletteHit.Group group = null;
        for (PaletteHit hit : hits) {
            if (hit.group() != group) {
                group = hit.group();
                list.getChildren().add(Words.of(group.word(), "rg-palette-group"));
            }
            PaletteRow row = new PaletteRow(hit, model::look);
            row.setId("shell.palette-row." + rows.size());
            row.setOnMouseClicked(event -> run(row));
            rows.add(row);
            list.getChildren().add(row);
        }
        if (hits.isEmpty()) {
            list.getChildren()
                    .add(Words.of("Nothing is called that. Try fewer letters.", "rg-palette-none"));
        }
        count.setText(hits.size() == 1 ? "1 result" : hits.size() + " results");
        choose(0);
    }

    private void choose(int index) {
        chosen = Math.clamp(index, 0, Math.max(0, rows.size() - 1));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).choose(i == chosen);
        }
        if (!rows.isEmpty()) {
            PaletteRow row = rows.get(chosen);
            field.setAccessibleHelp(row.spoken());
            scrollTo(row);
        }
    }

    private void scrollTo(PaletteRow row) {
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = row.getBoundsInParent().getMinY() - 28;
            double bottom = row.getBoundsInParent().getMaxY() + 8;
            double from = scroll.getVvalue() * hidden;
            if (top < from) {
                scroll.setVvalue(top / hidden);
            } else if (bottom > from + scroll.getViewportBounds().getHeight()) {
                scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / hidden);
            }
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case PAGE_DOWN -> choose(chosen + 8);
            case PAGE_UP -> choose(chosen - 8);
            case ENTER -> runChosen();
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void runChosen() {
        if (!rows.isEmpty()) {
            run(rows.get(chosen));
        }
    }

    /** A row that is off stays, and its reason is said once more where the count stands. */
    private void run(PaletteRow row) {
        PaletteHit hit = row.hit();
        if (!hit.readiness().isReady()) {
            count.setText("Off: " + hit.readiness().reason());
            field.setAccessibleHelp(row.spoken());
            return;
        }
        recent.remove(hit.key());
        recent.addFirst(hit.key());
        while (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
        close.run();
        hit.run().run();
    }
}
