package io.releasegate.diagnostic;

/**
 * A place in a text.
 *
 * @param offset UTF-16 units from the start, 0-based, as text controls count
 * @param line 1-based
 * @param column 1-based, in UTF-16 units
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
    public static final Position START = new Position(0, 1, 1);

    @Override
    public int compareTo(Position other) {
        return Integer.compare(offset, other.offset);
    }
}
