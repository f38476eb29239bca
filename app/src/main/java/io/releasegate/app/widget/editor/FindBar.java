package io.releasegate.app.widget.editor;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Finds words in the text, whatever their case, and replaces them. Enter goes on, Shift+Enter back,
 * Esc leaves; in the second field Enter replaces one hit and Ctrl+Enter all of them.
 */
final class FindBar extends VBox {
    private final CodeArea area;
    private final TextField field = new TextField();
    private final TextField replacement = new TextField();
    private final Label count = Words.of("", StyleClass.MUTED, StyleClass.SMALL);
    private final HBox replacing;

    FindBar(String id, CodeArea area) {
        super(4);
        this.area = area;
        getStyleClass().add("rg-find");
        make(field, id + ".find", "Find", "Find in the text");
        make(replacement, id + ".replace", "Replace by", "Replace by");
        field.textProperty().subscribe(text -> step(true, false));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onFindKey);
        replacement.addEventFilter(KeyEvent.KEY_PRESSED, this::onReplaceKey);
        HBox finding =
                row(
                        Glyph.of(Feather.SEARCH, StyleClass.MUTED),
                        field,
                        step(id + ".find-previous", Feather.CHEVRON_UP, "Previous", false),
                        step(id + ".find-next", Feather.CHEVRON_DOWN, "Next", true),
                        count);
        replacing =
                row(
                        Glyph.of(Feather.EDIT_2, StyleClass.MUTED),
                        replacement,
                        button(id + ".replace-one", "Replace", this::replaceOne),
                        button(id + ".replace-all", "Replace all", this::replaceAll));
        getChildren().addAll(finding, replacing);
        close();
    }

    private static void make(TextField text, String id, String prompt, String spoken) {
        text.setId(id);
        text.setPromptText(prompt);
        text.setAccessibleText(spoken);
        text.setPrefColumnCount(24);
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Opens with what is selected, and the second field where something is to be replaced. */
    void open(boolean toReplace) {
        show(this, true);
        show(replacing, toReplace);
        if (!area.getSelectedText().isEmpty() && !area.getSelectedText().contains("\n")) {
            field.setText(area.getSelectedText());
        }
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        show(this, false);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button step(String id, Ikon icon, String words, boolean forward) {
        Button button = button(id, "", () -> step(forward, true));
        button.setGraphic(Glyph.of(icon));
        button.setAccessibleText(words);
        button.getStyleClass().add(StyleClass.GHOST);
        return button;
    }

    private static Button button(String id, String words, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(StyleClass.SMALL_BUTTON);
        button.setOnAction(event -> run.run());
        return button;
    }

    private void onFindKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(!event.isShiftDown(), true);
            event.consume();
        } else {
            leave(event);
        }
    }

    private void onReplaceKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShortcutDown()) {
                replaceAll();
            } else {
                replaceOne();
            }
            event.consume();
        } else {
            leave(event);
        }
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            area.requestFocus();
            event.consume();
        }
    }

    private void step(boolean forward, boolean leave) {
        List<Integer> hits = TextHits.of(area.getText(), field.getText());
        int chosen = TextHits.next(hits, area.getSelection().getStart(), forward, leave);
        if (chosen < 0) {
            count.setText(field.getText().isEmpty() ? "" : "Not found");
            return;
        }
        int start = hits.get(chosen);
        area.selectRange(start, start + field.getText().length());
        area.requestFollowCaret();
        count.setText((chosen + 1) + " of " + hits.size());
    }

    /** Replaces the selected hit, then goes to the next one. */
    private void replaceOne() {
        boolean onHit = area.getSelectedText().equalsIgnoreCase(field.getText());
        if (onHit && !field.getText().isEmpty()) {
            int start = area.getSelection().getStart();
            area.replaceSelection(replacement.getText());
            area.moveTo(start + replacement.getText().length());
            step(true, false);
        } else {
            step(true, false);
        }
    }

    /** One step to undo. */
    private void replaceAll() {
        List<Integer> hits = TextHits.of(area.getText(), field.getText());
        if (hits.isEmpty()) {
            step(true, false);
            return;
        }
        var change = area.createMultiChange(hits.size());
        int length = field.getText().length();
        hits.forEach(at -> change.replaceTextAbsolutely(at, at + length, replacement.getText()));
        change.commit();
        count.setText(hits.size() + " replaced");
    }
}
