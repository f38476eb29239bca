package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All values of one signal, missing included, divided into cells: two values are in one cell when
 * they pass exactly the same of the given tests. There are finitely many cells, and a set of them
 * is a {@link Domain}.
 */
final class SignalCells {
    private final List<Constraint> constraints;
    private final Map<BitSet, Integer> indexes = new LinkedHashMap<>();
    private final List<Optional<Value>> witnesses = new ArrayList<>();
    private final int scalarCells;
    private final boolean complete;

    SignalCells(List<Constraint> constraints) {
        this.constraints = List.copyOf(constraints);
        Representatives values = Representatives.of(this.constraints);
        values.scalars().forEach(value -> add(Optional.of(value)));
        add(Optional.empty());
        scalarCells = witnesses.size();
        values.structures().forEach(value -> add(Optional.of(value)));
        complete = values.complete();
    }

    /** Whether every value has its cell; false where lists were too many to enumerate. */
    boolean isComplete() {
        return complete;
    }

    /** Everything. */
    Domain all() {
        return new Domain(this, range(witnesses.size()));
    }

    /** Everything but what only a list or an object can reach. */
    Domain scalars() {
        return new Domain(this, range(scalarCells));
    }

    /** Where a test passes that is among those this was made from. */
    Domain where(Constraint constraint) {
        int test = constraints.indexOf(constraint);
        if (test < 0) {
            throw new IllegalArgumentException("Not among the tests: " + constraint);
        }
        BitSet cells = new BitSet();
        indexes.forEach((signature, index) -> cells.set(index, signature.get(test)));
        return new Domain(this, cells);
    }

    /** The cell of a value; empty only where cells are not complete. */
    Optional<Integer> cellOf(@Nullable Value value) {
        return Optional.ofNullable(indexes.get(signature(value)));
    }

    Optional<Value> witness(int cell) {
        return witnesses.get(cell);
    }

    private void add(Optional<Value> value) {
        BitSet signature = signature(value.orElse(null));
        if (indexes.putIfAbsent(signature, witnesses.size()) == null) {
            witnesses.add(value);
        }
    }

    private BitSet signature(@Nullable Value value) {
        BitSet signature = new BitSet(constraints.size());
        for (int i = 0; i < constraints.size(); i++) {
            signature.set(i, constraints.get(i).holds(value));
        }
        return signature;
    }

    private static BitSet range(int end) {
        BitSet cells = new BitSet(end);
        cells.set(0, end);
        return cells;
    }
}
