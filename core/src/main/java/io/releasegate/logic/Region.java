package io.releasegate.logic;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Inputs that belong together: all whose signals lie in these domains.
 *
 * @param sides by signal; signals that may be anything are left out
 * @param witness one of the inputs
 */
public record Region(SortedMap<String, Domain> sides, Point witness) {
    public Region {
        sides = Collections.unmodifiableSortedMap(new TreeMap<>(sides));
    }

    public boolean contains(Point point) {
        return sides.entrySet().stream()
                .allMatch(side ->
                        side.getValue()
                                .contains(
                                        point.values()
                                                .getOrDefault(side.getKey(), Optional.empty())
                                                .orElse(null)));
    }
}
