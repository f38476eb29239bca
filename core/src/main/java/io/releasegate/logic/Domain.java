package io.releasegate.logic;

import io.releasegate.value.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A set of values of one signal. Missing is a value of its own. Domains made from the same tests
 * can be intersected and subtracted; {@link #of} makes one from a single list of tests.
 */
public final class Domain {
    private final SignalCells cells;
    private final BitSet members;

    Domain(SignalCells cells, BitSet members) {
        this.cells = cells;
        this.members = members;
    }

    /** Where all these tests of one signal pass. */
    public static Domain of(List<Constraint> constraints) {
        return of(constraints, new ValueType.Anything());
    }

    /** Where all these tests of a signal of that type pass. */
    public static Domain of(List<Constraint> constraints, ValueType type) {
        SignalCells cells =
                SignalCells.ordinary(constraints, Needed.all(constraints), type)
                        .withStructures(Needed.all(constraints));
        Domain domain = cells.all();
        for (Constraint constraint : constraints) {
            domain = domain.and(cells.where(constraint));
        }
        return domain;
    }

    public boolean contains(@Nullable Value value) {
        return cells.cellOf(value).filter(members::get).isPresent();
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    public Domain and(Domain other) {
        BitSet both = (BitSet) members.clone();
        both.and(sameCells(other).members);
        return new Domain(cells, both);
    }

    public Domain minus(Domain other) {
        BitSet rest = (BitSet) members.clone();
        rest.andNot(sameCells(other).members);
        return new Domain(cells, rest);
    }

    public boolean intersects(Domain other) {
        return members.intersects(sameCells(other).members);
    }

    /**
     * The most natural member: a value the tests name, or one next to it; empty stands for missing.
     *
     * @throws IllegalStateException when there is no member
     */
    public Optional<Value> witness() {
        if (isEmpty()) {
            throw new IllegalStateException("An empty domain has no witness");
        }
        return cells.witness(members.nextSetBit(0));
    }

    /** The same in the terms that its tests use. */
    public Extent extent() {
        return Extent.of(this, cells.tests(), cells.type());
    }

    /** Whether both are the same set of the same cells. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Domain domain
                && domain.cells == cells
                && domain.members.equals(members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    private Domain sameCells(Domain other) {
        if (other.cells != cells) {
            throw new IllegalArgumentException("Domains over different tests cannot be compared");
        }
        return other;
    }
}
