package io.releasegate.logic;

import java.util.Optional;

/** What the algebra says to "is there an input such that …". */
public sealed interface Answer {

    /** There is, and this is one. */
    record Witnessed(Point point) implements Answer {}

    /** There is none, among all values of all types. */
    record Impossible() implements Answer {}

    /** Not decided; never to be read as either of the others. */
    record Unknown(String reason) implements Answer {}

    default boolean isImpossible() {
        return this instanceof Impossible;
    }

    default Optional<Point> witness() {
        return this instanceof Witnessed found ? Optional.of(found.point()) : Optional.empty();
    }

    default Optional<String> unknown() {
        return this instanceof Unknown it ? Optional.of(it.reason()) : Optional.empty();
    }
}
