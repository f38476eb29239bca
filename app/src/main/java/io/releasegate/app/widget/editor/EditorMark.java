package io.releasegate.app.widget.editor;

import io.releasegate.diagnostic.Severity;

/**
 * A stretch of text to underline.
 *
 * @param start offset in UTF-16 units
 * @param end exclusive
 */
public record EditorMark(int start, int end, Severity severity, String message) {

    /** The mark after text was replaced at a position; what was typed inside a mark joins it. */
    EditorMark moved(int position, int removed, int inserted) {
        int shift = inserted - removed;
        if (end <= position) {
            return this;
        }
        if (start >= position + removed) {
            return new EditorMark(start + shift, end + shift, severity, message);
        }
        int newStart = Math.min(start, position);
        return new EditorMark(newStart, Math.max(newStart, end + shift), severity, message);
    }

    String styleClass() {
        return switch (severity) {
            case ERROR -> "rg-wave-error";
            case WARNING -> "rg-wave-warning";
            case INFO -> "rg-wave-note";
        };
    }
}
