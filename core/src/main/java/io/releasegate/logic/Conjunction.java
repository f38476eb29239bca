package io.releasegate.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tests that must all pass. Without any test it always holds. */
public record Conjunction(List<Constraint> constraints) {
    /** Asks nothing. */
    public static final Conjunction ALWAYS = new Conjunction(List.of());

    public Conjunction {
        constraints = List.copyOf(constraints);
    }

    public static Conjunction of(Constraint... constraints) {
        return new Conjunction(List.of(constraints));
    }

    public Set<String> signals() {
        Set<String> signals = new LinkedHashSet<>();
        constraints.forEach(constraint -> signals.add(constraint.signal()));
        return signals;
    }

    Conjunction and(Conjunction other) {
        List<Constraint> both = new ArrayList<>(constraints);
        both.addAll(other.constraints);
        return new Conjunction(both);
    }
}
