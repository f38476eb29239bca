package io.releasegate.lint.rule.contradiction;

import io.releasegate.lint.LintedRule;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Point;
import io.releasegate.logic.Reasoner;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * At least two tests that no value passes together, while any one fewer leaves some value.
 *
 * @param tests in document order
 */
record Clash(List<Condition.Test> tests) {

    /**
     * The clash among these tests that stands earliest; tests no value passes alone are left out.
     * Tests that clash whatever the signal is count before those that clash because of its type.
     */
    static Optional<Clash> among(List<Condition.Test> tests, Reasoner reasoner) {
        return earliest(tests, new Reasoner()).or(() -> earliest(tests, reasoner));
    }

    private static Optional<Clash> earliest(List<Condition.Test> tests, Reasoner reasoner) {
        List<Condition.Test> possible =
                tests.stream().filter(test -> !excludesAll(List.of(test), reasoner)).toList();
        if (!excludesAll(possible, reasoner)) {
            return Optional.empty();
        }
        List<Condition.Test> core = new ArrayList<>(possible);
        for (int i = core.size() - 1; i >= 0; i--) {
            List<Condition.Test> fewer = new ArrayList<>(core);
            fewer.remove(i);
            if (excludesAll(fewer, reasoner)) {
                core = fewer;
            }
        }
        return Optional.of(new Clash(core));
    }

    /** The first pair of one from the left and one from the right that clash. */
    static Optional<Clash> between(
            List<Condition.Test> left, List<Condition.Test> right, Reasoner reasoner) {
        for (Condition.Test one : left) {
            for (Condition.Test other : right) {
                List<Condition.Test> pair =
                        one.span().compareTo(other.span()) <= 0
                                ? List.of(one, other)
                                : List.of(other, one);
                Optional<Clash> clash = among(pair, reasoner);
                if (clash.isPresent()) {
                    return clash;
                }
            }
        }
        return Optional.empty();
    }

    /** An input that passes all tests but the last. */
    Optional<Point> allButLast(Reasoner reasoner) {
        return input(tests.subList(0, tests.size() - 1), reasoner);
    }

    /** An input that passes all tests but the first. */
    Optional<Point> allButFirst(Reasoner reasoner) {
        return input(tests.subList(1, tests.size()), reasoner);
    }

    private static Optional<Point> input(List<Condition.Test> tests, Reasoner reasoner) {
        return reasoner.triggers(trigger(tests))
                .witness()
                .or(() -> new Reasoner().triggers(trigger(tests)).witness());
    }

    private static boolean excludesAll(List<Condition.Test> tests, Reasoner reasoner) {
        return reasoner.triggers(trigger(tests)).isImpossible();
    }

    private static Trigger trigger(List<Condition.Test> tests) {
        return Trigger.of(new Conjunction(tests.stream().map(LintedRule::constraint).toList()));
    }
}
