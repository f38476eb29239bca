package io.releasegate.lint.difference;

import io.releasegate.lint.LintedRule;
import io.releasegate.lint.Wording;
import io.releasegate.logic.Conjunction;
import io.releasegate.logic.Reasoner;
import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why no input triggers all of some rules: for each way they could be triggered together, a few
 * tests of one signal that exclude each other. None of the tests can be left out.
 */
record Emptiness(List<List<Condition.Test>> clashes) {
    private static final int MOST_WAYS = 256;

    /** Empty where some input triggers all of them, or where there are too many ways to tell. */
    static Optional<Emptiness> of(List<LintedRule> rules, Reasoner reasoner) {
        List<List<Condition.Test>> ways = List.of(List.of());
        for (LintedRule rule : rules) {
            List<List<Condition.Test>> own = rule.alternatives().orElse(null);
            if (own == null || (long) ways.size() * own.size() > MOST_WAYS) {
                return Optional.empty();
            }
            ways = product(ways, own);
        }
        Set<List<Condition.Test>> clashes = new LinkedHashSet<>();
        for (List<Condition.Test> way : ways) {
            Optional<List<Condition.Test>> clash = clash(way, reasoner);
            if (clash.isEmpty()) {
                return Optional.empty();
            }
            clashes.add(clash.get());
        }
        return Optional.of(new Emptiness(List.copyOf(clashes)));
    }

    private static List<List<Condition.Test>> product(
            List<List<Condition.Test>> left, List<List<Condition.Test>> right) {
        List<List<Condition.Test>> all = new ArrayList<>();
        for (List<Condition.Test> one : left) {
            for (List<Condition.Test> other : right) {
                List<Condition.Test> both = new ArrayList<>(one);
                both.addAll(other);
                all.add(both);
            }
        }
        return all;
    }

    private static Optional<List<Condition.Test>> clash(
            List<Condition.Test> tests, Reasoner reasoner) {
        Map<String, List<Condition.Test>> bySignal = new LinkedHashMap<>();
        for (Condition.Test test : tests) {
            bySignal.computeIfAbsent(test.signal(), _ -> new ArrayList<>()).add(test);
        }
        return bySignal.values().stream()
                .filter(same -> isEmpty(same, reasoner))
                .findFirst()
                .map(same -> smallest(same, reasoner));
    }

    /** Leaves out every test without which the others still exclude each other. */
    private static List<Condition.Test> smallest(List<Condition.Test> tests, Reasoner reasoner) {
        List<Condition.Test> kept = new ArrayList<>(tests);
        for (Condition.Test test : tests) {
            List<Condition.Test> fewer = new ArrayList<>(kept);
            fewer.remove(test);
            if (isEmpty(fewer, reasoner)) {
                kept = fewer;
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isEmpty(List<Condition.Test> tests, Reasoner reasoner) {
        Conjunction all = new Conjunction(tests.stream().map(LintedRule::constraint).toList());
        return reasoner.triggers(Trigger.of(all)).isImpossible();
    }

    /** The tests as their authors could have written them. */
    List<List<String>> spelled() {
        return clashes.stream()
                .map(clash -> clash.stream().map(Wording::test).distinct().toList())
                .toList();
    }

    String sentence() {
        return spelled().stream()
                        .map(tests ->
                                tests.size() == 1
                                        ? "nothing satisfies " + Wording.list(tests)
                                        : "no value satisfies " + Wording.list(tests))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
