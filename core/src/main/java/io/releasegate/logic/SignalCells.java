package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All values of one signal, missing included, divided into finitely many cells: two values in one
 * cell pass exactly the same of the given tests. A set of cells is a {@link Domain}.
 */
final class SignalCells {
    private final List<Sample> samples;
    private final Map<Constraint, BitSet> columns = new LinkedHashMap<>();
    private final Map<BitSet, Integer> signatures = new HashMap<>();
    private final ValueType type;
    private final Optional<String> gap;

    private SignalCells(List<Sample> samples, ValueType type, Optional<String> gap) {
        this.samples = samples;
        this.type = type;
        this.gap = gap;
    }

    /**
     * Booleans, numbers, texts and missing: the answer "none" is about ordinary values only.
     *
     * @param needed as in {@link Needed}; with all tests every value has its cell
     */
    static SignalCells ordinary(List<Constraint> tests, Set<Constraint> needed, ValueType type) {
        boolean withNumbers = tests.stream().anyMatch(test -> test.operator().isBound());
        Representatives scalars = Representatives.scalars(tests, needed, type);
        List<Sample> samples = new ArrayList<>(scalars.values().size() + 1);
        scalars.values().forEach(value -> samples.add(Sample.of(value, withNumbers)));
        samples.add(Sample.MISSING);
        SignalCells cells = new SignalCells(samples, type, scalars.gap());
        Column column = new Column(samples);
        tests.forEach(test -> cells.columns.computeIfAbsent(test, column::of));
        return cells;
    }

    /** The same, and lists and objects, which come last. */
    SignalCells withStructures(Set<Constraint> needed) {
        Representatives structures = Representatives.structures(tests(), needed, type);
        List<Sample> all = new ArrayList<>(samples);
        structures.values().forEach(value -> all.add(Sample.of(value, false)));
        SignalCells cells = new SignalCells(all, type, gap.or(structures::gap));
        columns.forEach((test, ordinary) -> {
            BitSet column = (BitSet) ordinary.clone();
            for (int i = samples.size(); i < all.size(); i++) {
                column.set(i, test.holds(all.get(i).value()));
            }
            cells.columns.put(test, column);
        });
        return cells;
    }

    /** Why some value may lie in no cell. */
    Optional<String> gap() {
        return gap;
    }

    ValueType type() {
        return type;
    }

    List<Constraint> tests() {
        return List.copyOf(columns.keySet());
    }

    /** Everything. */
    Domain all() {
        BitSet cells = new BitSet(samples.size());
        cells.set(0, samples.size());
        return new Domain(this, cells);
    }

    /** Where a test passes that is among those this was made from. */
    Domain where(Constraint test) {
        BitSet cells = columns.get(test);
        if (cells == null) {
            throw new IllegalArgumentException("Not among the tests: " + test);
        }
        return new Domain(this, cells);
    }

    /** A cell of the values that pass the same tests; empty only where there is a gap. */
    Optional<Integer> cellOf(@Nullable Value value) {
        if (signatures.isEmpty()) {
            for (int i = samples.size() - 1; i >= 0; i--) {
                signatures.put(signature(i), i);
            }
        }
        BitSet signature = new BitSet();
        int test = 0;
        for (Constraint constraint : columns.keySet()) {
            signature.set(test++, constraint.holds(value));
        }
        return Optional.ofNullable(signatures.get(signature));
    }

    Optional<Value> witness(int cell) {
        return Optional.ofNullable(samples.get(cell).value());
    }

    private BitSet signature(int cell) {
        BitSet signature = new BitSet();
        int test = 0;
        for (BitSet column : columns.values()) {
            signature.set(test++, column.get(cell));
        }
        return signature;
    }
}
