package io.releasegate.logic;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The signals that some conjunctions speak of, each divided into the cells their tests need. */
final class Space {
    private final List<String> signals;
    private final List<SignalCells> cells;
    private final Map<String, Integer> places = new HashMap<>();

    Space(Iterable<Conjunction> conjunctions, Cache cache, boolean structures) {
        Map<String, Set<Constraint>> tests = new LinkedHashMap<>();
        for (Conjunction conjunction : conjunctions) {
            for (Constraint test : conjunction.constraints()) {
                tests.computeIfAbsent(test.signal(), _ -> new LinkedHashSet<>()).add(test);
            }
        }
        signals = List.copyOf(tests.keySet());
        cells =
                signals.stream()
                        .map(signal ->
                                cache.cells(
                                        signal, tests.getOrDefault(signal, Set.of()), structures))
                        .toList();
        for (int i = 0; i < signals.size(); i++) {
            places.put(signals.get(i), i);
        }
    }

    int size() {
        return signals.size();
    }

    String signal(int place) {
        return signals.get(place);
    }

    Domain everything(int place) {
        return cells.get(place).all();
    }

    /** Why some value may have been left out. */
    Optional<String> gap() {
        return cells.stream().flatMap(one -> one.gap().stream()).findFirst();
    }

    /** Every side closed. */
    Box all() {
        @Nullable Domain[] sides = new Domain[signals.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = everything(i);
        }
        return new Box(sides);
    }

    /** Only the signals that the conjunction tests have a side. */
    Box box(Conjunction conjunction) {
        @Nullable Domain[] sides = new Domain[signals.size()];
        for (Constraint test : conjunction.constraints()) {
            Integer place = places.get(test.signal());
            if (place == null) {
                throw new IllegalArgumentException("No such signal: " + test.signal());
            }
            Domain passes = cells.get(place).where(test);
            Domain before = sides[place];
            sides[place] = before == null ? passes : before.and(passes);
        }
        return new Box(sides);
    }

    /** Remembers divisions: the same tests come back for many pairs of rules, in any order. */
    static final class Cache {
        private record Asked(String signal, Set<Constraint> tests, boolean structures) {}

        private final SignalTypes types;
        private final Map<String, ValueType> declared = new HashMap<>();
        private final Map<Asked, SignalCells> known = new HashMap<>();

        Cache(SignalTypes types) {
            this.types = types;
        }

        ValueType typeOf(String signal) {
            return declared.computeIfAbsent(signal, types::of);
        }

        SignalCells cells(String signal, Set<Constraint> tests, boolean structures) {
            boolean full = structures && typeOf(signal).admitsStructures();
            return known.computeIfAbsent(
                    new Asked(signal, tests, full),
                    _ -> new SignalCells(List.copyOf(tests), typeOf(signal), full));
        }
    }
}
