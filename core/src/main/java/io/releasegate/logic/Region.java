package io.releasegate.logic;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Inputs that belong together: all whose signals lie in these extents.
 *
 * @param sides by signal; signals that may be anything are left out
 * @param witness one of the inputs
 */
public record Region(SortedMap<String, Extent> sides, Point witness) {
    public Region {
        sides = Collections.unmodifiableSortedMap(new TreeMap<>(sides));
    }
}
