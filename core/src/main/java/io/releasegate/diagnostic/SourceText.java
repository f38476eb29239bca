package io.releasegate.diagnostic;

import java.util.Arrays;

/**
 * A named text that knows where its lines begin, so that offsets become positions. Lines end with a
 * line feed, a carriage return or both.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** The name spans carry, usually a path relative to where the user stands. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** Where a line (1-based) begins, in UTF-16 units. */
    public int lineStart(int number) {
        return lineStarts[number - 1];
    }

    /** The text of a line (1-based) without its line end. */
    public String line(int number) {
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The position of an offset in UTF-16 units; offsets outside the text become its ends. */
    public Position position(int offset) {
        int inside = Math.clamp(offset, 0, text.length());
        int found = Arrays.binarySearch(lineStarts, inside);
        int line = found >= 0 ? found : -found - 2;
        return new Position(inside, line + 1, inside - lineStarts[line] + 1);
    }

    /** The stretch from start to end, end exclusive, in UTF-16 units. */
    public Span span(int start, int end) {
        return new Span(name, position(start), position(Math.max(start, end)));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean loneReturn =
                    c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            boolean ends = c == '\n' || loneReturn;
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
