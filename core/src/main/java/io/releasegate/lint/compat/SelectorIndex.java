package io.releasegate.lint.compat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds earlier transition rules whose selectors meet the one of a later rule, without looking at
 * those that do not. Two selectors meet where each part is equal or blank on one side.
 */
final class SelectorIndex {
    private static final int PARTS = 4;

    private final List<TransitionRule> ordered;
    private final List<List<String>> parts;

    /** The first rule with exactly these parts. */
    private final Map<Key, Integer> first = new HashMap<>();

    /** Rules of one priority by result, seen through the parts that some rule names. */
    private final Map<Kind, Map<String, Map<Key, List<Integer>>>> seen = new HashMap<>();

    private final BitSet masks = new BitSet();

    /** The parts of a selector that are looked at; the others are blank. */
    private record Key(String transition, List<String> parts) {}

    private record Kind(BigInteger priority, int mask) {}

    SelectorIndex(List<TransitionRule> ordered) {
        this.ordered = ordered;
        this.parts = ordered.stream().map(rule -> parts(rule.selector())).toList();
        parts.forEach(one -> masks.set(maskOf(one)));
    }

    private static List<String> parts(TransitionRule.Selector selector) {
        return List.of(
                selector.environment(),
                selector.project(),
                selector.workflow(),
                selector.conditions());
    }

    private String transition(int position) {
        return ordered.get(position).selector().transition().toLowerCase(Locale.ROOT);
    }

    private static int maskOf(List<String> parts) {
        int mask = 0;
        for (int part = 0; part < PARTS; part++) {
            mask |= parts.get(part).isEmpty() ? 0 : 1 << part;
        }
        return mask;
    }

    private static List<String> through(int mask, List<String> parts) {
        List<String> kept = new ArrayList<>(PARTS);
        for (int part = 0; part < PARTS; part++) {
            kept.add((mask >> part & 1) == 1 ? parts.get(part) : "");
        }
        return kept;
    }

    void add(int position) {
        TransitionRule rule = ordered.get(position);
        String transition = transition(position);
        first.putIfAbsent(new Key(transition, parts.get(position)), position);
        for (int mask = masks.nextSetBit(0); mask >= 0; mask = masks.nextSetBit(mask + 1)) {
            seen.computeIfAbsent(new Kind(rule.priority(), mask), _ -> new HashMap<>())
                    .computeIfAbsent(rule.result(), _ -> new HashMap<>())
                    .computeIfAbsent(
                            new Key(transition, through(mask, parts.get(position))),
                            _ -> new ArrayList<>())
                    .add(position);
        }
    }

    /** The place of the first earlier rule that is about all of it, or -1. */
    int firstContaining(int position) {
        List<String> own = parts.get(position);
        int best = -1;
        for (int mask : submasks(maskOf(own))) {
            Integer found = first.get(new Key(transition(position), through(mask, own)));
            if (found != null && (best < 0 || found < best)) {
                best = found;
            }
        }
        return best;
    }

    /** Earlier rules of the same priority and another result that it meets, up to a place. */
    Iterable<Integer> opposed(int position, int last) {
        TransitionRule rule = ordered.get(position);
        List<String> own = parts.get(position);
        int mask = maskOf(own);
        BitSet found = new BitSet();
        seen.getOrDefault(new Kind(rule.priority(), mask), Map.of())
                .forEach((result, byKey) -> {
                    if (!result.equals(rule.result())) {
                        for (int kept : submasks(mask)) {
                            Key key = new Key(transition(position), through(kept, own));
                            addUpTo(last, byKey.getOrDefault(key, List.of()), found);
                        }
                    }
                });
        return () -> found.stream().iterator();
    }

    private static void addUpTo(int last, List<Integer> positions, BitSet into) {
        for (int position : positions) {
            if (position > last) {
                return;
            }
            into.set(position);
        }
    }

    /** Every choice of the parts that are named. */
    private static List<Integer> submasks(int mask) {
        List<Integer> all = new ArrayList<>();
        for (int one = mask; ; one = (one - 1) & mask) {
            all.add(one);
            if (one == 0) {
                return all;
            }
        }
    }
}
