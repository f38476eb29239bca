package io.releasegate.app.widget.editor;

import io.releasegate.diagnostic.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The whole text in 12 pixels: what is seen, where problems are, what changed. A click jumps. */
final class OverviewRuler extends Region {
    private static final double WIDTH = 12;
    private static final double SMALLEST_VIEW = 8;
    private static final double VIEW_ALPHA = 0.45;

    private final Canvas canvas = new Canvas();
    private final Region view = swatch("view");
    private final Map<Severity, Region> severityColours = new EnumMap<>(Severity.class);
    private final Map<LineChanges.Kind, Region> changeColours =
            new EnumMap<>(LineChanges.Kind.class);
    private Map<Integer, Severity> problems = Map.of();
    private List<LineChanges.Kind> changes = List.of();
    private int lines = 1;
    private double firstSeen;
    private double seen = 1;

    /**
     * @param jump called with the line (0-based) that was clicked
     */
    OverviewRuler(IntConsumer jump) {
        getStyleClass().add("rg-ruler");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        for (Severity severity : Severity.values()) {
            severityColours.put(severity, swatch(EditorGutter.word(severity)));
        }
        for (LineChanges.Kind kind : LineChanges.Kind.values()) {
            changeColours.put(kind, swatch(EditorGutter.barClass(kind)));
        }
        getChildren().addAll(severityColours.values());
        getChildren().addAll(changeColours.values());
        getChildren().addAll(view, canvas);
        getChildren().stream()
                .filter(Region.class::isInstance)
                .forEach(node -> ((Region) node).backgroundProperty().subscribe(b -> draw()));
        setOnMousePressed(event -> jump.accept((int) (event.getY() / getHeight() * shown())));
    }

    void problems(Map<Integer, Severity> worstByLine) {
        problems = worstByLine;
        draw();
    }

    void changes(List<LineChanges.Kind> kinds) {
        changes = kinds;
        draw();
    }

    /** What part of the text is in view, in lines. */
    void viewport(int lineCount, double first, double count) {
        lines = lineCount;
        firstSeen = first;
        seen = Math.max(1, count);
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(WIDTH);
        canvas.setHeight(getHeight());
        draw();
    }

    /** A short text does not stretch: its ticks stand beside its lines. */
    private double shown() {
        return Math.max(lines, seen);
    }

    private void draw() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double height = canvas.getHeight();
        graphics.clearRect(0, 0, WIDTH, height);
        double line = height / shown();
        if (lines > seen) {
            graphics.setFill(colour(view));
            graphics.setGlobalAlpha(VIEW_ALPHA);
            graphics.fillRect(1, firstSeen * line, 11, Math.max(SMALLEST_VIEW, seen * line));
            graphics.setGlobalAlpha(1);
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) != LineChanges.Kind.SAME) {
                graphics.setFill(colour(changeColours.get(changes.get(i))));
                graphics.fillRect(1, i * line, 2, Math.max(2, line));
            }
        }
        problems.forEach((at, severity) -> {
            graphics.setFill(colour(severityColours.get(severity)));
            graphics.fillRoundRect(4, Math.clamp((at + 0.5) * line - 1.5, 0, height), 7, 3, 1, 1);
        });
    }

    /** A canvas knows no style sheet, so a region of no size carries each colour. */
    private static Region swatch(String name) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", name);
        swatch.setManaged(false);
        swatch.setMouseTransparent(true);
        return swatch;
    }

    private static Paint colour(@org.jspecify.annotations.Nullable Region swatch) {
        return swatch == null || swatch.getBackground() == null
                ? Color.TRANSPARENT
                : swatch.getBackground().getFills().getFirst().getFill();
    }
}
