package io.releasegate.logic;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The signals that some conjunctions speak of, each divided into the cells their tests need. */
final class Space {
    private final Map<String, SignalCells> signals = new LinkedHashMap<>();

    Space(List<Conjunction> conjunctions, Cache cache) {
        Map<String, Set<Constraint>> tests = new LinkedHashMap<>();
        for (Conjunction conjunction : conjunctions) {
            for (Constraint test : conjunction.constraints()) {
                tests.computeIfAbsent(test.signal(), _ -> new LinkedHashSet<>()).add(test);
            }
        }
        tests.forEach((signal, all) -> signals.put(signal, cache.cells(List.copyOf(all))));
    }

    boolean isComplete() {
        return signals.values().stream().allMatch(SignalCells::isComplete);
    }

    Box all() {
        return everywhere(SignalCells::all);
    }

    Box scalars() {
        return everywhere(SignalCells::scalars);
    }

    /** Only the signals that the conjunction tests have a side. */
    Box box(Conjunction conjunction) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        for (Constraint test : conjunction.constraints()) {
            SignalCells cells = signals.get(test.signal());
            if (cells == null) {
                throw new IllegalArgumentException("No such signal: " + test.signal());
            }
            domains.merge(test.signal(), cells.where(test), Domain::and);
        }
        return new Box(domains);
    }

    private Box everywhere(Function<SignalCells, Domain> domain) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        signals.forEach((signal, cells) -> domains.put(signal, domain.apply(cells)));
        return new Box(domains);
    }

    /** Remembers divisions: the same tests come back for many pairs of rules. */
    static final class Cache {
        private final Map<List<Constraint>, SignalCells> known = new HashMap<>();

        SignalCells cells(List<Constraint> tests) {
            return known.computeIfAbsent(tests, SignalCells::new);
        }
    }
}
