package io.releasegate.lint;

import io.releasegate.logic.Trigger;
import io.releasegate.policy.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of one combination that can speak, and which of them can have to do with each other.
 * Made so that a set of rules with little in common costs little: pairs that plainly never meet are
 * not even listed.
 *
 * <p>Rules are told apart by identity: one text in two files gives two equal rules.
 */
public final class Neighbours {
    private final List<LintedRule> rules;
    private final List<Set<String>> signals = new ArrayList<>();
    private final List<Map<String, Reach>> reaches = new ArrayList<>();
    private final List<BitSet> sharing = new ArrayList<>();
    private final BitSet unconditional = new BitSet();
    private final IdentityHashMap<LintedRule, Integer> places = new IdentityHashMap<>();
    private final Map<String, BitSet> testing = new HashMap<>();

    Neighbours(List<LintedRule> speaking) {
        rules = List.copyOf(speaking);
        for (int i = 0; i < rules.size(); i++) {
            LintedRule rule = rules.get(i);
            places.put(rule, i);
            signals.add(signalsOf(rule));
            reaches.add(reachOf(rule));
            sharing.add(new BitSet());
            unconditional.set(i, isUnconditional(rule));
            for (String signal : signals.get(i)) {
                testing.computeIfAbsent(signal, _ -> new BitSet()).set(i);
            }
        }
        testing.forEach(this::link);
    }

    /** In the order in which the combination looks at them. */
    public List<LintedRule> rules() {
        return rules;
    }

    public int placeOf(LintedRule rule) {
        Integer place = places.get(rule);
        if (place == null) {
            throw new IllegalArgumentException("Not among the speaking rules: " + rule.name());
        }
        return place;
    }

    /** Places of those that test a signal the rule tests, and do not plainly miss it. */
    public BitSet sharing(int place) {
        return (BitSet) sharing.get(place).clone();
    }

    /** Places of those that test some signal the rule tests, itself included. */
    public BitSet sameSignals(int place) {
        BitSet found = new BitSet();
        signals.get(place).forEach(signal -> found.or(testing.getOrDefault(signal, found)));
        return found;
    }

    /** Whether the rule triggers on every input. */
    public boolean isUnconditional(int place) {
        return unconditional.get(place);
    }

    /**
     * Places of those that could trigger wherever the rule does: whoever asks for another signal,
     * or plainly misses the rule, cannot.
     */
    public BitSet covering(int place) {
        BitSet found = sharing(place);
        found.or(unconditional);
        found.clear(place);
        return found;
    }

    /** Places of those that could trigger on the very same inputs. */
    public BitSet twins(int place) {
        BitSet found = sharing(place);
        if (unconditional.get(place)) {
            found.or(unconditional);
        }
        found.clear(place);
        boolean plain = isPlain(rules.get(place));
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (plain && isPlain(rules.get(i)) && !signals.get(i).equals(signals.get(place))) {
                found.clear(i);
            }
        }
        return found;
    }

    /** One conjunction: no test holds for a missing signal, so it needs exactly its signals. */
    private static boolean isPlain(LintedRule rule) {
        return rule.trigger().filter(it -> it.alternatives().size() == 1).isPresent();
    }

    private void link(String signal, BitSet places) {
        List<Integer> anywhere = new ArrayList<>();
        List<Integer> ranges = new ArrayList<>();
        Map<String, List<Integer>> words = new HashMap<>();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            switch (reach(place, signal)) {
                case Reach.Anything _ -> anywhere.add(place);
                case Reach.Range _ -> ranges.add(place);
                case Reach.Word word ->
                        words.computeIfAbsent(word.text(), _ -> new ArrayList<>()).add(place);
            }
        }
        for (int one : anywhere) {
            places.stream().forEach(other -> meet(one, other));
        }
        for (List<Integer> same : words.values()) {
            same.forEach(one -> same.forEach(other -> meet(one, other)));
        }
        sweep(signal, ranges);
    }

    /** Ranges by their lower ends: each meets those that begin before it ends. */
    private void sweep(String signal, List<Integer> ranges) {
        ranges.sort(
                Comparator.comparingDouble((Integer place) -> range(place, signal).low())
                        .thenComparing(place -> range(place, signal).lowOpen()));
        for (int i = 0; i < ranges.size(); i++) {
            Reach.Range one = range(ranges.get(i), signal);
            for (int j = i + 1; j < ranges.size(); j++) {
                if (one.endsBefore(range(ranges.get(j), signal))) {
                    break;
                }
                meet(ranges.get(i), ranges.get(j));
            }
        }
    }

    private void meet(int one, int other) {
        if (one != other && !sharing.get(one).get(other) && !miss(one, other)) {
            sharing.get(one).set(other);
            sharing.get(other).set(one);
        }
    }

    private boolean miss(int one, int other) {
        Map<String, Reach> others = reaches.get(other);
        for (Map.Entry<String, Reach> side : reaches.get(one).entrySet()) {
            Reach there = others.get(side.getKey());
            if (there != null && side.getValue().misses(there)) {
                return true;
            }
        }
        return false;
    }

    private Reach reach(int place, String signal) {
        return reaches.get(place).getOrDefault(signal, new Reach.Anything());
    }

    private Reach.Range range(int place, String signal) {
        return (Reach.Range) reach(place, signal);
    }

    /** Alternatives may reach far apart, so only a plain rule has a picture. */
    private static Map<String, Reach> reachOf(LintedRule rule) {
        return rule.trigger()
                .filter(it -> it.alternatives().size() == 1)
                .map(it -> Reach.of(it.alternatives().getFirst()))
                .orElse(Map.of());
    }

    private static Set<String> signalsOf(LintedRule rule) {
        if (rule.trigger().isPresent()) {
            return rule.trigger().get().signals();
        }
        Set<String> tested = new HashSet<>();
        rule.form().condition().tests().map(Condition.Test::signal).forEach(tested::add);
        return tested;
    }

    private static boolean isUnconditional(LintedRule rule) {
        return rule.trigger().map(Trigger::alternatives).stream()
                .flatMap(List::stream)
                .anyMatch(one -> one.constraints().isEmpty());
    }
}
