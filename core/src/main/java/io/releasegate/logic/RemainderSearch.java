package io.releasegate.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names what is left when rules are cut away, one large region after the other. */
final class RemainderSearch {
    static final String MORE = "there is more than is named";

    private final List<Conjunction> others;
    private final int most;

    RemainderSearch(List<Conjunction> others, int most) {
        this.others = List.copyOf(others);
        this.most = most;
    }

    Remainder among(List<Conjunction> inside, Space.Cache cache) {
        List<Conjunction> all = new ArrayList<>(inside);
        all.addAll(others);
        Space space = Space.of(all, cache);
        List<Box> cut = new ArrayList<>(others.stream().map(space::box).toList());
        List<Region> regions = new ArrayList<>();
        for (Conjunction one : inside) {
            Box start = space.all().and(space.box(one));
            while (true) {
                Cover cover = new Cover(cut, Reasoner.MOST_CUTS);
                Optional<Box> found = cover.uncovered(start);
                if (found.isEmpty() && cover.isExhausted()) {
                    return new Remainder(regions, Optional.of(Reasoner.TOO_MANY));
                }
                if (found.isEmpty()) {
                    break;
                }
                if (regions.size() >= most) {
                    return new Remainder(regions, Optional.of(MORE));
                }
                Box large = grown(found.get(), start, cut.subList(0, others.size()));
                regions.add(region(large, space));
                cut.add(large);
            }
        }
        return new Remainder(regions, space.gap());
    }

    /** Each side in turn as large as the others and the start leave it. */
    private static Box grown(Box found, Box start, List<Box> cut) {
        Box box = found;
        for (int i = 0; i < box.size(); i++) {
            Domain side = start.side(i);
            for (Box other : cut) {
                Domain theirs = other.side(i);
                if (side != null && theirs != null && box.intersects(other, i)) {
                    side = side.minus(theirs);
                }
            }
            box = side == null ? box : box.with(i, side);
        }
        return box;
    }

    /** Sides that may be anything are no part of it, nor of its witness. */
    private static Region region(Box box, Space space) {
        SortedMap<String, Domain> sides = new TreeMap<>();
        @Nullable Domain[] told = new Domain[box.size()];
        for (int i = 0; i < box.size(); i++) {
            Domain side = box.side(i);
            if (side != null && !side.equals(space.everything(i))) {
                sides.put(space.signal(i), side);
                told[i] = side;
            }
        }
        return new Region(sides, new Box(told).witness(space));
    }
}
