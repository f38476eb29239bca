package io.releasegate.canonical.source;

/** Turns offsets in code points, as the YAML library counts, into UTF-16 units, as we count. */
final class CodePointOffsets {
    private final String text;
    private final boolean same;
    private int lastPoints;
    private int lastUnits;

    CodePointOffsets(String text) {
        this.text = text;
        this.same = text.codePointCount(0, text.length()) == text.length();
    }

    /** Fast when asked for places near each other; offsets beyond the end become the end. */
    int utf16(int codePoints) {
        if (same) {
            return Math.clamp(codePoints, 0, text.length());
        }
        int steps = codePoints - lastPoints;
        try {
            lastUnits = text.offsetByCodePoints(lastUnits, steps);
            lastPoints = codePoints;
            return lastUnits;
        } catch (IndexOutOfBoundsException e) {
            return steps < 0 ? 0 : text.length();
        }
    }
}
