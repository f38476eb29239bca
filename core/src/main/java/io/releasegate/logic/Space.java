package io.releasegate.logic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The signals that some conjunctions speak of, each divided into the cells their tests need. */
final class Space {
    private final List<String> signals;
    private final List<SignalCells> cells;
    private final Map<String, Integer> places = new HashMap<>();

    /** For any question about these. */
    static Space of(List<Conjunction> conjunctions, Cache cache) {
        Tests tests = new Tests();
        conjunctions.forEach(tests::addWanted);
        return new Space(
                tests.all, signal -> cache.cells(signal, tests.of(signal), tests.of(signal), true));
    }

    /** For the question whether something lies in the one and in none of the others. */
    static Space between(
            Conjunction wanted, List<Conjunction> avoided, Cache cache, boolean structures) {
        Tests tests = new Tests();
        tests.addWanted(wanted);
        avoided.forEach(tests::add);
        return new Space(
                tests.all,
                signal ->
                        cache.cells(
                                signal,
                                tests.of(signal),
                                tests.needed(signal, structures),
                                structures));
    }

    /** By signal, in the order they come. */
    private static final class Tests {
        private final Map<String, Set<Constraint>> all = new LinkedHashMap<>();
        private final Map<String, Set<Constraint>> wanted = new HashMap<>();
        private final Map<String, Set<Constraint>> avoided = new HashMap<>();

        void addWanted(Conjunction conjunction) {
            add(conjunction, wanted);
        }

        void add(Conjunction conjunction) {
            add(conjunction, avoided);
        }

        private void add(Conjunction conjunction, Map<String, Set<Constraint>> role) {
            for (Constraint test : conjunction.constraints()) {
                all.computeIfAbsent(test.signal(), _ -> new LinkedHashSet<>()).add(test);
                role.computeIfAbsent(test.signal(), _ -> new LinkedHashSet<>()).add(test);
            }
        }

        Set<Constraint> of(String signal) {
            return all.getOrDefault(signal, Set.of());
        }

        Set<Constraint> needed(String signal, boolean structures) {
            Set<Constraint> inside = wanted.getOrDefault(signal, Set.of());
            return structures
                    ? Needed.of(inside, avoided.getOrDefault(signal, Set.of()))
                    : Needed.ofScalars(inside);
        }
    }

    private Space(Map<String, Set<Constraint>> tests, Function<String, SignalCells> division) {
        signals = List.copyOf(tests.keySet());
        cells = signals.stream().map(division).toList();
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
        private record Asked(String signal, Set<Constraint> tests, Set<Constraint> needed) {}

        private final SignalTypes types;
        private final Map<String, ValueType> declared = new HashMap<>();
        private final Map<Asked, SignalCells> ordinary = new HashMap<>();
        private final Map<Asked, SignalCells> full = new HashMap<>();

        Cache(SignalTypes types) {
            this.types = types;
        }

        ValueType typeOf(String signal) {
            return declared.computeIfAbsent(signal, types::of);
        }

        SignalCells cells(
                String signal, Set<Constraint> tests, Set<Constraint> needed, boolean structures) {
            Set<Constraint> inTexts = Needed.ofScalars(needed);
            SignalCells scalars =
                    ordinary.computeIfAbsent(
                            new Asked(signal, tests, inTexts),
                            _ -> SignalCells.ordinary(List.copyOf(tests), inTexts, typeOf(signal)));
            return structures && typeOf(signal).admitsStructures()
                    ? full.computeIfAbsent(
                            new Asked(signal, tests, needed), _ -> scalars.withStructures(needed))
                    : scalars;
        }
    }
}
