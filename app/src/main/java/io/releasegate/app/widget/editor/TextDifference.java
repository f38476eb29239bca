package io.releasegate.app.widget.editor;

/** The part in which two texts differ. Pure. */
final class TextDifference {
    private TextDifference() {}

    /** How many characters are the same from the start. */
    static int commonStart(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int at = 0;
        while (at < most && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** How many characters behind a common start are the same up to the end. */
    static int commonEnd(String one, String other, int start) {
        int most = Math.min(one.length(), other.length()) - start;
        int kept = 0;
        while (kept < most
                && one.charAt(one.length() - 1 - kept) == other.charAt(other.length() - 1 - kept)) {
            kept++;
        }
        return kept;
    }
}
