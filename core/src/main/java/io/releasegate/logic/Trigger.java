package io.releasegate.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When a rule speaks: any of the alternatives holds. Without alternatives it never speaks. */
public record Trigger(List<Conjunction> alternatives) {
    public Trigger {
        alternatives = List.copyOf(alternatives);
    }

    public static Trigger of(Conjunction conjunction) {
        return new Trigger(List.of(conjunction));
    }

    /** Speaks wherever one of them does. */
    public static Trigger anyOf(List<Trigger> triggers) {
        List<Conjunction> all = new ArrayList<>();
        triggers.forEach(trigger -> all.addAll(trigger.alternatives));
        return new Trigger(all);
    }

    public Set<String> signals() {
        Set<String> signals = new LinkedHashSet<>();
        alternatives.forEach(alternative -> signals.addAll(alternative.signals()));
        return signals;
    }
}
