package io.releasegate.logic;

import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tests that a value can only pass, or only avoid, by what it contains. All other tests are passed
 * by the emptier value, so a value that contains no more than these ask for is enough; that keeps a
 * question about two rules small where a thousand others ask the same signal.
 */
final class Needed {
    private Needed() {}

    /** What has to be inside a value to pass all of these and to fail those that can be failed. */
    static Set<Constraint> of(Collection<Constraint> wanted, Collection<Constraint> avoided) {
        Set<Constraint> needed = new LinkedHashSet<>();
        for (Constraint test : wanted) {
            if (test.operator() == Operator.IN
                    || test.operator() == Operator.CONTAINS
                    || isMixed(test)) {
                needed.add(test);
            }
        }
        for (Constraint test : avoided) {
            if (test.operator() == Operator.NOT_IN || isMixed(test)) {
                needed.add(test);
            }
        }
        return needed;
    }

    /** Those that count for booleans, numbers and texts: only a text contains something. */
    static Set<Constraint> ofScalars(Collection<Constraint> wanted) {
        Set<Constraint> needed = new LinkedHashSet<>();
        for (Constraint test : wanted) {
            if (test.operator() == Operator.CONTAINS) {
                needed.add(test);
            }
        }
        return needed;
    }

    /** Where nothing is known of the question, everything. */
    static Set<Constraint> all(List<Constraint> tests) {
        return new LinkedHashSet<>(tests);
    }

    /** A list is neither inside nor outside a text once one of its elements is no text. */
    private static boolean isMixed(Constraint test) {
        return test.isMembership() && !(test.expected() instanceof Value.Sequence);
    }
}
