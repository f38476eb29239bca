package io.releasegate.logic;

import java.util.List;
import java.util.Optional;

/**
 * What some rules leave of some inputs. Regions may overlap; each is as large as it can be. Signals
 * of which nothing is declared are lists and objects only where no ordinary value is left.
 *
 * @param regions together everything that is left, unless there is a gap
 * @param gap why there may be more
 */
public record Remainder(List<Region> regions, Optional<String> gap) {
    public Remainder {
        regions = List.copyOf(regions);
    }

    /** Whether nothing is left. */
    public boolean isEmpty() {
        return regions.isEmpty() && gap.isEmpty();
    }
}
