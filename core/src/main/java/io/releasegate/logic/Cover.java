package io.releasegate.logic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks for an input inside one box and outside all others, by cutting the others away. */
final class Cover {
    private final List<Box> others;
    private int cutsLeft;

    Cover(List<Box> others, int budget) {
        this.others = others.stream().sorted(Comparator.comparingInt(Box::bounded)).toList();
        this.cutsLeft = budget;
    }

    /** Whether the search ended early; then "nothing found" means nothing. */
    boolean isExhausted() {
        return cutsLeft <= 0;
    }

    /** A box that is left over, not necessarily the largest. */
    Optional<Box> uncovered(Box box) {
        return box.isEmpty() ? Optional.empty() : search(box, 0);
    }

    private Optional<Box> search(Box box, int from) {
        Box inside = box;
        int next = from;
        while (true) {
            while (next < others.size() && !inside.intersects(others.get(next))) {
                next++;
            }
            if (next == others.size()) {
                return Optional.of(inside);
            }
            Box other = others.get(next);
            next++;
            int last = lastSide(other);
            if (last < 0) {
                return Optional.empty();
            }
            for (int i = 0; i < last; i++) {
                Domain here = inside.side(i);
                Domain side = other.side(i);
                if (here != null && side != null) {
                    Optional<Box> found = outside(inside, i, here.minus(side), next);
                    if (found.isPresent() || isExhausted()) {
                        return found;
                    }
                    inside = inside.with(i, here.and(side));
                }
            }
            Domain here = inside.side(last);
            Domain side = other.side(last);
            if (--cutsLeft <= 0 || here == null || side == null) {
                return Optional.empty();
            }
            Domain rest = here.minus(side);
            if (rest.isEmpty()) {
                return Optional.empty();
            }
            inside = inside.with(last, rest);
        }
    }

    private Optional<Box> outside(Box inside, int signal, Domain rest, int next) {
        if (--cutsLeft <= 0 || rest.isEmpty()) {
            return Optional.empty();
        }
        return search(inside.with(signal, rest), next);
    }

    private static int lastSide(Box box) {
        int last = box.size() - 1;
        while (last >= 0 && box.side(last) == null) {
            last--;
        }
        return last;
    }
}
