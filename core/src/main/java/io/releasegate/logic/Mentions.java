package io.releasegate.logic;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the tests of one signal speak of. */
final class Mentions {
    private final Set<Value> values = new LinkedHashSet<>();
    private final Set<Object> keys = new HashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> allParts = new LinkedHashSet<>();
    private boolean bounds;
    private boolean boundsOnText;

    Mentions(Collection<Constraint> tests, Set<Constraint> needed) {
        for (Constraint test : tests) {
            test.mentioned().forEach(this::add);
            Operator operator = test.operator();
            bounds |= operator.isBound();
            boundsOnText |= Probe.readsText(operator);
            if (test.isMembership() && test.expected() instanceof Value.Text text) {
                hosts.add(text.value());
            }
            if (test.isMembership() && test.expected() instanceof Value.Mapping map) {
                map.members().keySet().forEach(name -> add(Value.of(name)));
            }
            if (operator == Operator.CONTAINS && test.expected() instanceof Value.Text text) {
                allParts.add(text.value());
                if (needed.contains(test)) {
                    parts.add(text.value());
                }
            }
        }
    }

    private void add(Value value) {
        if (values.add(value)) {
            keys.add(Keys.of(value));
        }
    }

    /** Every value some test compares with, in the order of the tests. */
    Set<Value> values() {
        return values;
    }

    boolean isNamed(Value value) {
        return keys.contains(Keys.of(value));
    }

    /** Texts that a value may have to be a part of. */
    Set<String> hosts() {
        return hosts;
    }

    /** Texts that may have to be a part of a value. */
    Set<String> parts() {
        return parts;
    }

    /** The same, and those that a value may have to avoid. */
    Set<String> allParts() {
        return allParts;
    }

    boolean hasBounds() {
        return bounds;
    }

    /** Whether some bound also passes on text that reads as a number. */
    boolean hasBoundsOnText() {
        return boundsOnText;
    }
}
