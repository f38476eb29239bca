package io.releasegate.app.widget.editor;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** What floats above the text: lenses behind lines, and one box at the caret. */
final class EditorOverlay extends Pane {
    private static final double GAP = 18;
    private static final double EDGE = 8;
    private static final double NARROW = 630;

    private final CodeArea area;
    private List<EditorLens> lenses = List.of();
    private final Map<EditorLens, Node> shownLenses = new HashMap<>();
    private Optional<Region> box = Optional.empty();
    private int boxOffset;
    private boolean narrow;

    EditorOverlay(CodeArea area) {
        this.area = area;
        setPickOnBounds(false);
        getStyleClass().add("rg-editor-overlay");
    }

    void lenses(List<EditorLens> newLenses) {
        if (!lenses.equals(newLenses)) {
            lenses = List.copyOf(newLenses);
            place();
        }
    }

    List<EditorLens> lenses() {
        return lenses;
    }

    /** Shows a box below an offset, or above it where there is no room below. */
    void open(Region node, int offset) {
        close();
        box = Optional.of(node);
        boxOffset = offset;
        node.setManaged(false);
        getChildren().add(node);
        placeBox();
    }

    void close() {
        box.ifPresent(getChildren()::remove);
        box = Optional.empty();
    }

    Optional<Region> box() {
        return box;
    }

    /** Puts everything beside its text again, after the text or its view moved. */
    void place() {
        shownLenses.keySet().removeIf(lens -> !lenses.contains(lens) && gone(lens));
        shownLenses.values().forEach(node -> node.setVisible(false));
        if (!lenses.isEmpty() && getScene() != null) {
            int first = area.firstVisibleParToAllParIndex();
            int last = area.lastVisibleParToAllParIndex();
            double[] right = new double[Math.max(0, last - first + 1)];
            for (EditorLens lens : lenses) {
                if (lens.line() >= first && lens.line() <= last) {
                    placeLens(lens, right, lens.line() - first);
                }
            }
        }
        placeBox();
    }

    private boolean gone(EditorLens lens) {
        getChildren().remove(shownLenses.get(lens));
        return true;
    }

    private void placeLens(EditorLens lens, double[] right, int row) {
        Optional<Bounds> end = endOfLine(lens.line());
        if (end.isEmpty()) {
            return;
        }
        Node node = shownLenses.computeIfAbsent(lens, this::added);
        double x = Math.max(right[row], end.get().getMaxX()) + (right[row] > 0 ? EDGE : GAP);
        double height = node.getLayoutBounds().getHeight();
        double middle = (end.get().getMinY() + end.get().getMaxY()) / 2;
        node.relocate(Math.rint(x), Math.rint(middle - height / 2));
        boolean fits = x + node.getLayoutBounds().getWidth() <= getWidth() - EDGE;
        node.setVisible(fits);
        right[row] = x + node.getLayoutBounds().getWidth();
    }

    private Node added(EditorLens lens) {
        Node node = node(lens, narrow);
        getChildren().addFirst(node);
        node.applyCss();
        node.autosize();
        return node;
    }

    private Optional<Bounds> endOfLine(int line) {
        int end = area.getAbsolutePosition(line, area.getParagraphLength(line));
        return bounds(end, area.getParagraphLength(line) > 0);
    }

    /** Where a character stands in this pane; empty while it is not drawn. */
    private Optional<Bounds> bounds(int offset, boolean before) {
        int from = before ? Math.max(0, offset - 1) : offset;
        int to = Math.min(area.getLength(), before ? offset : offset + 1);
        Optional<Bounds> seen =
                from < to ? area.getCharacterBoundsOnScreen(from, to) : Optional.empty();
        return seen.map(this::screenToLocal);
    }

    private static Node node(EditorLens lens, boolean narrow) {
        Label strong = Words.of(lens.strong(), StyleClass.STRONG, lens.tone());
        HBox line =
                new HBox(
                        4,
                        Glyph.of(lens.icon(), StyleClass.MUTED),
                        Words.of(lens.lead(), StyleClass.MUTED),
                        strong);
        if (!narrow && !lens.tail().isEmpty()) {
            line.getChildren().add(Words.of(lens.tail(), StyleClass.MUTED, "tail"));
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("rg-lens");
        line.setMouseTransparent(true);
        line.setManaged(false);
        line.setAccessibleText(lens.spoken());
        return line;
    }

    private void placeBox() {
        if (box.isEmpty() || getScene() == null) {
            return;
        }
        Region node = box.get();
        node.applyCss();
        double width = Math.min(node.prefWidth(-1), Math.max(0, getWidth() - 2 * EDGE));
        double most = node.getMaxHeight() > 0 ? node.getMaxHeight() : Double.MAX_VALUE;
        double room = Math.min(most, Math.max(0, getHeight() - 2 * EDGE));
        double height = Math.min(node.prefHeight(width), room);
        Bounds at = anchor();
        double below = at.getMaxY() + 2;
        boolean fits = below + height <= getHeight() - EDGE;
        double y = fits ? below : Math.max(EDGE, at.getMinY() - 2 - height);
        double x = Math.clamp(at.getMinX(), EDGE, Math.max(EDGE, getWidth() - width - EDGE));
        node.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
    }

    private Bounds anchor() {
        int offset = Math.min(boxOffset, area.getLength());
        int column = offset - area.getAbsolutePosition(lineOf(offset), 0);
        return bounds(offset, column > 0)
                .map(seen ->
                        column > 0
                                ? (Bounds)
                                        new BoundingBox(
                                                seen.getMaxX(), seen.getMinY(), 0, seen.getHeight())
                                : seen)
                .or(() -> area.getCaretBounds().map(this::screenToLocal))
                .orElseGet(() -> {
                    Point2D middle = new Point2D(getWidth() / 3, getHeight() / 3);
                    return new BoundingBox(middle.getX(), middle.getY(), 0, 0);
                });
    }

    private int lineOf(int offset) {
        return area.offsetToPosition(offset, Bias.Forward).getMajor();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (narrow != getWidth() < NARROW) {
            narrow = !narrow;
            getChildren().removeAll(shownLenses.values());
            shownLenses.clear();
        }
        place();
    }
}
