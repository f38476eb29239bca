package io.releasegate.language;

/**
 * Something that could be written at a caret.
 *
 * @param label what a list shows
 * @param kind what it is
 * @param detail more about it, one line; may be empty
 * @param start of the text that it replaces
 * @param end of the text that it replaces
 * @param insert what takes its place
 * @param caret where the caret is afterwards, counted from {@code start}
 */
public record Proposal(
        String label, Kind kind, String detail, int start, int end, String insert, int caret) {

    /** What a proposal is, for the icon and the order. */
    public enum Kind {
        FIELD,
        SIGNAL,
        OPERATOR,
        VALUE
    }
}
