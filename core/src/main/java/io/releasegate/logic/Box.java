package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A domain for each signal of a space: all inputs that lie in every one of them. A side that is
 * left open takes any value.
 */
final class Box {
    private final @Nullable Domain[] sides;

    Box(@Nullable Domain[] sides) {
        this.sides = sides;
    }

    int size() {
        return sides.length;
    }

    @Nullable Domain side(int signal) {
        return sides[signal];
    }

    boolean isEmpty() {
        for (Domain side : sides) {
            if (side != null && side.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean intersects(Box other) {
        return intersects(other, -1);
    }

    /** Whether the two meet when one signal is not looked at. */
    boolean intersects(Box other, int except) {
        for (int i = 0; i < sides.length; i++) {
            Domain mine = sides[i];
            Domain theirs = other.sides[i];
            if (i != except && mine != null && theirs != null && !mine.intersects(theirs)) {
                return false;
            }
        }
        return true;
    }

    /** How many sides are not open. */
    int bounded() {
        int count = 0;
        for (Domain side : sides) {
            count += side == null ? 0 : 1;
        }
        return count;
    }

    Box with(int signal, Domain domain) {
        @Nullable Domain[] changed = sides.clone();
        changed[signal] = domain;
        return new Box(changed);
    }

    Box and(Box other) {
        @Nullable Domain[] both = sides.clone();
        for (int i = 0; i < both.length; i++) {
            Domain mine = both[i];
            Domain theirs = other.sides[i];
            both[i] = mine == null ? theirs : theirs == null ? mine : mine.and(theirs);
        }
        return new Box(both);
    }

    /** The first member; sides that are open are left out. */
    Point witness(Space space) {
        SortedMap<String, Optional<Value>> values = new TreeMap<>();
        for (int i = 0; i < sides.length; i++) {
            Domain side = sides[i];
            if (side != null) {
                values.put(space.signal(i), side.witness());
            }
        }
        return new Point(values);
    }
}
