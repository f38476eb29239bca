package io.releasegate.app.widget.editor;

import io.releasegate.app.theme.StyleClass;
import io.releasegate.app.widget.Glyph;
import io.releasegate.app.widget.Words;
import io.releasegate.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What stands left of each line: the worst severity, the number, and how the line changed. */
final class EditorGutter implements IntFunction<Node> {
    private Map<Integer, Severity> severities = Map.of();
    private List<LineChanges.Kind> changes = List.of();

    /** Takes in the worst severity by line (0-based); returns the lines that look different now. */
    List<Integer> severities(Map<Integer, Severity> worst) {
        List<Integer> different = new ArrayList<>();
        Map<Integer, Severity> both = new HashMap<>(severities);
        both.putAll(worst);
        for (int line : both.keySet()) {
            if (severities.get(line) != worst.get(line)) {
                different.add(line);
            }
        }
        severities = Map.copyOf(worst);
        return different;
    }

    List<Integer> changes(List<LineChanges.Kind> kinds) {
        List<Integer> different = new ArrayList<>();
        for (int line = 0; line < Math.max(changes.size(), kinds.size()); line++) {
            if (kind(changes, line) != kind(kinds, line)) {
                different.add(line);
            }
        }
        changes = List.copyOf(kinds);
        return different;
    }

    Map<Integer, Severity> severities() {
        return severities;
    }

    List<LineChanges.Kind> changes() {
        return changes;
    }

    @Override
    public Node apply(int line) {
        StackPane icon = new StackPane();
        icon.getStyleClass().add("icon");
        Severity severity = severities.get(line);
        if (severity != null) {
            icon.getChildren().add(icon(severity));
        }
        Label number = Words.of(Integer.toString(line + 1), "number");
        Region bar = new Region();
        bar.getStyleClass().addAll("bar", barClass(kind(changes, line)));
        HBox row = new HBox(icon, number, bar);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rg-gutter");
        row.setAccessibleText(
                "line " + (line + 1) + (severity == null ? "" : ", " + word(severity)));
        return row;
    }

    static Node icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Glyph.of(Feather.X_CIRCLE, StyleClass.BAD);
            case WARNING -> Glyph.of(Feather.ALERT_TRIANGLE, StyleClass.WARN);
            case INFO -> Glyph.of(Feather.INFO, StyleClass.MUTED);
        };
    }

    static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    static String barClass(LineChanges.Kind kind) {
        return switch (kind) {
            case SAME -> "same";
            case ADDED -> "added";
            case CHANGED -> "changed";
            case REMOVED_HERE -> "removed";
        };
    }

    private static LineChanges.Kind kind(List<LineChanges.Kind> kinds, int line) {
        return line < kinds.size() ? kinds.get(line) : LineChanges.Kind.SAME;
    }
}
