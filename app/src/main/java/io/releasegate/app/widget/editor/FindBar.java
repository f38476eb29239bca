package io.releasegate.app.widget.editor;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Finds words in the text, whatever their case. Enter goes on, Shift+Enter back, Esc leaves. */
final class FindBar extends HBox {
    private final CodeArea area;
    private final TextField field = new TextField();
    private final Label count = Words.of("", StyleClass.MUTED, StyleClass.SMALL);

    FindBar(String id, CodeArea area) {
        super(6);
        this.area = area;
        getStyleClass().add("rg-find");
        setAlignment(Pos.CENTER_LEFT);
        field.setId(id + ".find");
        field.setPromptText("Find");
        field.setAccessibleText("Find in the text");
        field.setPrefColumnCount(24);
        field.textProperty().subscribe(text -> step(true, false));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren()
                .addAll(
                        Glyph.of(Feather.SEARCH, StyleClass.MUTED),
                        field,
                        button(id + ".find-previous", Feather.CHEVRON_UP, "Previous", false),
                        button(id + ".find-next", Feather.CHEVRON_DOWN, "Next", true),
                        count);
        close();
    }

    void open() {
        setVisible(true);
        setManaged(true);
        if (!area.getSelectedText().isEmpty() && !area.getSelectedText().contains("\n")) {
            field.setText(area.getSelectedText());
        }
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
    }

    private Button button(String id, Ikon icon, String words, boolean forward) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Glyph.of(icon));
        button.setAccessibleText(words);
        button.getStyleClass().addAll(StyleClass.GHOST, StyleClass.SMALL_BUTTON);
        button.setOnAction(event -> step(forward, true));
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(!event.isShiftDown(), true);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            area.requestFocus();
            event.consume();
        }
    }

    private void step(boolean forward, boolean leave) {
        List<Integer> hits = hits(area.getText(), field.getText());
        if (hits.isEmpty()) {
            count.setText(field.getText().isEmpty() ? "" : "Not found");
            return;
        }
        int chosen = choose(hits, area.getSelection(), forward, leave);
        int start = hits.get(chosen);
        area.selectRange(start, start + field.getText().length());
        area.requestFollowCaret();
        count.setText((chosen + 1) + " of " + hits.size());
    }

    private static int choose(
            List<Integer> hits, IndexRange selected, boolean forward, boolean leave) {
        int from = selected.getStart() + (leave ? 1 : 0);
        if (forward) {
            for (int i = 0; i < hits.size(); i++) {
                if (hits.get(i) >= from) {
                    return i;
                }
            }
            return 0;
        }
        for (int i = hits.size() - 1; i >= 0; i--) {
            if (hits.get(i) < selected.getStart()) {
                return i;
            }
        }
        return hits.size() - 1;
    }

    private static List<Integer> hits(String text, String wanted) {
        List<Integer> hits = new ArrayList<>();
        if (wanted.isEmpty()) {
            return hits;
        }
        String in = text.toLowerCase(Locale.ROOT);
        String word = wanted.toLowerCase(Locale.ROOT);
        for (int at = in.indexOf(word); at >= 0; at = in.indexOf(word, at + 1)) {
            hits.add(at);
        }
        return hits;
    }
}
