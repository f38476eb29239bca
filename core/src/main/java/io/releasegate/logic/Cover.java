package io.releasegate.logic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for an input inside one box and outside all others, by cutting the others away. */
final class Cover {
    private final List<Box> others;
    private int stepsLeft;

    Cover(List<Box> others, int budget) {
        this.others = others;
        this.stepsLeft = budget;
    }

    /** Whether the search ended early; then "nothing found" means nothing. */
    boolean isExhausted() {
        return stepsLeft <= 0;
    }

    Optional<Point> uncovered(Box box) {
        return box.isEmpty() ? Optional.empty() : search(box, 0);
    }

    private Optional<Point> search(Box box, int from) {
        int next = from;
        while (next < others.size() && !box.intersects(others.get(next))) {
            next++;
        }
        if (next == others.size()) {
            return Optional.of(box.witness());
        }
        Box inside = box;
        for (Map.Entry<String, Domain> side : others.get(next).domains().entrySet()) {
            if (--stepsLeft <= 0) {
                return Optional.empty();
            }
            Domain here = inside.domain(side.getKey());
            Domain outside = here.minus(side.getValue());
            if (!outside.isEmpty()) {
                Optional<Point> found = search(inside.with(side.getKey(), outside), next + 1);
                if (found.isPresent()) {
                    return found;
                }
                inside = inside.with(side.getKey(), here.and(side.getValue()));
            }
        }
        return Optional.empty();
    }
}
