package io.releasegate.policy.format;

/**
 * A comment as it stands in the text.
 *
 * @param text from the {@code #} on, without blanks at the end
 * @param blankBefore whether a blank line stands above it
 */
record Comment(int start, int column, String text, Place place, boolean blankBefore) {

    /** What shares the line with it. */
    enum Place {
        OWN_LINE,
        BESIDE,
        /** Nothing but the dash of a list entry. */
        AFTER_DASH
    }
}
