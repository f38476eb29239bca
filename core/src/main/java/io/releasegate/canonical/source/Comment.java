package io.releasegate.canonical.source;

/**
 * A comment of a text.
 *
 * @param start of the {@code #}, in UTF-16 units
 * @param end of the line, exclusive, without the line end
 * @param text what follows the {@code #}, without blanks around it
 */
public record Comment(int start, int end, String text) {}
