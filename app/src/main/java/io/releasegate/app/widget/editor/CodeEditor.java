package io.releasegate.app.widget.editor;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * An editor for one YAML or JSON text. Tab indents by two blanks until {@link #toggleTab} lets it
 * leave the editor; undo goes back to where the text was loaded.
 */
public final class CodeEditor extends BorderPane {
    private static final double LINE = 20;

    private final CodeArea area = new CodeArea();
    private final EditorGutter gutter = new EditorGutter();
    private final OverviewRuler ruler = new OverviewRuler(this::showLine);
    private final FindBar find;
    private final EditorOverlay overlay = new EditorOverlay(area);
    private final EditorAssist assist;
    private List<EditorMark> marks = List.of();
    private boolean tabLeaves;
    private int centred = -1;

    /**
     * @param id of the text area; the parts around it are {@code ID.find} and so on
     * @param name what a screen reader calls it
     */
    public CodeEditor(String id, String name, String text) {
        find = new FindBar(id, area);
        assist = new EditorAssist(id, area, overlay);
        getStyleClass().add("rg-editor");
        area.setId(id);
        area.getStyleClass().add("rg-code");
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(name);
        area.multiPlainChanges().subscribe(changes -> changes.forEach(this::changed));
        area.setParagraphGraphicFactory(gutter);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        area.viewportDirtyEvents().subscribe(dirty -> viewChanged());
        area.caretPositionProperty().addListener((property, before, now) -> speak(now));
        area.heightProperty()
                .addListener((property, before, now) -> heightChanged(now.doubleValue()));
        load(text);
        setTop(find);
        setCenter(new StackPane(new VirtualizedScrollPane<>(area), overlay));
        setRight(ruler);
    }

    /** Shows another text and forgets what was undone and done before. */
    public void load(String text) {
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
    }

    /**
     * Replaces the whole text as one step that can be undone. What is the same at both ends stays,
     * and with it its marks and the caret.
     */
    public void replaceAll(String text) {
        String before = area.getText();
        int start = TextDifference.commonStart(before, text);
        int kept = TextDifference.commonEnd(before, text, start);
        int caret = area.getCaretPosition();
        int line = area.getCurrentParagraph();
        area.replaceText(
                start, before.length() - kept, text.substring(start, text.length() - kept));
        if (caret > start && caret < before.length() - kept) {
            int there = Math.min(line, area.getParagraphs().size() - 1);
            area.moveTo(there, Math.min(area.getCaretColumn(), area.getParagraphLength(there)));
        }
    }

    /** Replaces a stretch as one step that can be undone, and puts the caret behind it. */
    public void replace(int start, int end, String text, int caret) {
        area.replaceText(start, end, text);
        area.moveTo(Math.clamp(caret, 0, area.getLength()));
        area.requestFollowCaret();
    }

    /** Applies edits of a fix as one step that can be undone. */
    public void apply(List<Fix.Edit> edits) {
        var change = area.createMultiChange(Math.max(1, edits.size()));
        edits.stream()
                .sorted(Comparator.comparing(edit -> edit.span().start()))
                .forEach(edit ->
                        change.replaceTextAbsolutely(
                                edit.span().start().offset(),
                                edit.span().end().offset(),
                                edit.replacement()));
        if (!edits.isEmpty()) {
            change.commit();
        }
    }

    public String text() {
        return area.getText();
    }

    /** Hears every change of the text, by whatever means. */
    public void onEdit(Consumer<String> listener) {
        area.textProperty().addListener((property, before, now) -> listener.accept(now));
    }

    public ObservableValue<Integer> caretProperty() {
        return area.caretPositionProperty();
    }

    /** Where the caret is, counted in UTF-16 units. */
    public int caret() {
        return area.getCaretPosition();
    }

    /** The line of the caret, 0-based. */
    public int caretLine() {
        return area.getCurrentParagraph();
    }

    /** Lists and cards beside the text. */
    public EditorAssist assist() {
        return assist;
    }

    /** Shows words behind lines, and only these. */
    public void lenses(List<EditorLens> lenses) {
        overlay.lenses(lenses);
    }

    /** Underlines these stretches, and only these. */
    public void mark(List<EditorMark> newMarks) {
        Set<EditorMark> before = new HashSet<>(marks);
        Set<EditorMark> now = new HashSet<>(newMarks);
        List<EditorMark> gone = marks.stream().filter(mark -> !now.contains(mark)).toList();
        marks = List.copyOf(newMarks);
        gone.forEach(this::restyle);
        marks.stream().filter(mark -> !before.contains(mark)).forEach(this::restyle);
        Map<Integer, Severity> worst = new HashMap<>();
        for (EditorMark mark : marks) {
            worst.merge(line(mark.start()), mark.severity(), CodeEditor::worse);
        }
        refresh(gutter.severities(worst));
        ruler.problems(gutter.severities());
    }

    /** Shows how each line differs from the base; an empty list shows nothing. */
    public void changes(List<LineChanges.Kind> kinds) {
        refresh(gutter.changes(kinds));
        ruler.changes(gutter.changes());
    }

    /** Puts the caret at an offset and brings it into sight, in the middle where it was not. */
    public void goTo(int offset) {
        int from = Math.clamp(offset, 0, area.getLength());
        boolean laidOut = area.getHeight() > 0;
        boolean seen = laidOut && area.allParToVisibleParIndex(line(from)).isPresent();
        area.moveTo(from);
        if (seen) {
            area.requestFollowCaret();
        } else if (laidOut) {
            area.showParagraphAtCenter(line(from));
        } else {
            centred = from;
        }
    }

    /** A text that was asked to show a place before it had a height shows it now. */
    private void heightChanged(double height) {
        if (centred >= 0 && height > 0) {
            int line = line(centred);
            centred = -1;
            area.showParagraphAtCenter(line);
        }
    }

    public void focusText() {
        area.requestFocus();
    }

    public void openFind() {
        find.open(false);
    }

    public void openReplace() {
        find.open(true);
    }

    /** Lets Tab leave the editor, or indent again; returns whether it leaves now. */
    public boolean toggleTab() {
        tabLeaves = !tabLeaves;
        return tabLeaves;
    }

    private void showLine(int line) {
        int inside = Math.clamp(line, 0, area.getParagraphs().size() - 1);
        area.moveTo(inside, 0);
        area.showParagraphAtCenter(inside);
        area.requestFocus();
    }

    private void changed(PlainTextChange change) {
        int position = change.getPosition();
        int inserted = change.getInserted().length();
        marks =
                marks.stream()
                        .map(mark -> mark.moved(position, change.getRemoved().length(), inserted))
                        .toList();
        restyle(position, position + inserted);
        assist.changed(change);
    }

    private void restyle(EditorMark mark) {
        restyle(mark.start(), mark.end());
    }

    private void restyle(int start, int end) {
        int first = line(start);
        int last = line(end);
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        EditorStyles.of(area.getText(from, to), from, marks)
                .ifPresent(spans -> area.setStyleSpans(from, spans));
    }

    private void refresh(List<Integer> lines) {
        int count = area.getParagraphs().size();
        lines.stream().filter(line -> line < count).forEach(area::recreateParagraphGraphic);
    }

    private int line(int offset) {
        int inside = Math.clamp(offset, 0, area.getLength());
        return area.offsetToPosition(inside, Bias.Forward).getMajor();
    }

    private static Severity worse(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void viewChanged() {
        overlay.place();
        Double scrolled = area.getEstimatedScrollY();
        double top = scrolled == null ? 0 : scrolled;
        ruler.viewport(area.getParagraphs().size(), top / LINE, area.getViewportHeight() / LINE);
    }

    private void speak(int caret) {
        area.setAccessibleHelp(
                marks.stream()
                        .filter(mark -> mark.start() <= caret && caret < mark.end())
                        .map(mark -> EditorGutter.word(mark.severity()) + ": " + mark.message())
                        .findFirst()
                        .orElse(""));
    }

    private void onKey(KeyEvent event) {
        if (assist.take(event)) {
            event.consume();
            return;
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode() == KeyCode.TAB) {
            tab(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && area.isEditable()) {
            area.replaceSelection("\n" + EditorIndent.ofLine(lineBeforeCaret()));
            area.requestFollowCaret();
            event.consume();
        }
    }

    private String lineBeforeCaret() {
        int start = area.getSelection().getStart();
        return area.getText(area.getAbsolutePosition(line(start), 0), start);
    }

    private void tab(boolean back) {
        if (tabLeaves) {
            area.requestFocusTraversal(
                    back ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            return;
        }
        int first = line(area.getSelection().getStart());
        int last = line(area.getSelection().getEnd());
        if (!back && first == last) {
            area.replaceSelection(EditorIndent.toNextStop(lineBeforeCaret().length()));
            return;
        }
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        String text = area.getText(from, to);
        String moved = back ? EditorIndent.less(text) : EditorIndent.more(text);
        if (!moved.equals(text)) {
            area.replaceText(from, to, moved);
            area.selectRange(from, from + moved.length());
        }
    }
}
