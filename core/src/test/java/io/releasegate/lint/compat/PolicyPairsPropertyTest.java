package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The index leaves out no pair: findings are those of looking at every pair, in the same order. */
class PolicyPairsPropertyTest {
    private static final int ROUNDS = 300;
    private static final List<String> SIGNALS = List.of("a", "b", "c", "d");
    private static final List<String> CONTROLS =
            List.of(
                    "== 1",
                    "== 1.0",
                    "== x",
                    "!= 1",
                    "!= x",
                    "in [x, y]",
                    "in [y]",
                    "not in [x, y]",
                    "not in [y]",
                    "> 1",
                    ">= 2",
                    "> nan",
                    "< 2",
                    "<= 3",
                    "< 5");

    @Test
    void pairs_are_found_as_if_every_pair_had_been_looked_at() {
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            List<CompatPolicy> policies = policies(random, 2 + random.nextInt(60));
            List<CompatFinding> found = new ArrayList<>();
            assertTrue(new PolicyPairs(policies).check(found).isEmpty());

            assertEquals(
                    everyPair(policies),
                    found.stream()
                            .map(one ->
                                    one.code()
                                            + " "
                                            + one.policyId().orElse("")
                                            + " "
                                            + one.metadata().members().values().stream()
                                                    .map(PythonValues::text)
                                                    .toList())
                            .toList(),
                    "round " + round);
        }
    }

    private static List<CompatPolicy> policies(Random random, int count) {
        List<CompatPolicy> policies = new ArrayList<>();
        int signals = 1 + random.nextInt(SIGNALS.size());
        for (int i = 0; i < count; i++) {
            String[] controls =
                    IntStream.range(0, random.nextInt(4))
                            .mapToObj(_ ->
                                    SIGNALS.get(random.nextInt(signals))
                                            + " "
                                            + CONTROLS.get(random.nextInt(CONTROLS.size())))
                            .toArray(String[]::new);
            CompatText text =
                    Sets.policyWith(
                            "p%03d".formatted(i),
                            List.of("BLOCK", "WARN", "COMPLIANT").get(random.nextInt(3)),
                            "metadata: {priority: " + random.nextInt(2) + "}\n",
                            controls);
            CompatDocument document = CompatDocument.read(text).document().orElseThrow();
            policies.add(CompiledSchema.check(document).policy().orElseThrow());
        }
        return policies;
    }

    private static List<String> everyPair(List<CompatPolicy> policies) {
        List<CompatPolicy> ordered =
                policies.stream()
                        .sorted(
                                java.util.Comparator.comparing(CompatPolicy::priority)
                                        .thenComparing(CompatPolicy::id))
                        .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            CompatPolicy later = ordered.get(i);
            for (CompatPolicy earlier : ordered.subList(0, i)) {
                if (!meet(earlier, later)) {
                    continue;
                }
                boolean same = earlier.result().equals(later.result());
                String details = later.id() + " [" + earlier.id() + ", " + later.priority() + "]";
                if (!same && earlier.priority().equals(later.priority())) {
                    found.add("CONTRADICTORY_RULES " + details);
                }
                if (same && later.signatures().containsAll(earlier.signatures())) {
                    found.add("RULE_UNREACHABLE_SHADOWED " + details);
                    break;
                }
            }
        }
        return found;
    }

    private static boolean meet(CompatPolicy earlier, CompatPolicy later) {
        Set<String> shared = new HashSet<>(earlier.bySignal().keySet());
        shared.retainAll(later.bySignal().keySet());
        Map<String, List<CompatControl>> all = new LinkedHashMap<>();
        earlier.bySignal().forEach((signal, own) -> all.put(signal, new ArrayList<>(own)));
        later.bySignal()
                .forEach((signal, own) ->
                        all.computeIfAbsent(signal, _ -> new ArrayList<>()).addAll(own));
        return !shared.isEmpty()
                && all.values().stream().allMatch(own -> SignalContradictions.in(own).isEmpty());
    }

    /** How many earlier policies each one is held against, at most. */
    private static int mostCandidates(List<CompatPolicy> policies) {
        List<Integer> positions = IntStream.range(0, policies.size()).boxed().toList();
        OverlapIndex index = new OverlapIndex(policies, positions);
        int most = 0;
        for (CompatPolicy policy : policies) {
            BitSet candidates = new BitSet();
            index.candidates(policy, policies.size() - 1, candidates);
            most = Math.max(most, candidates.cardinality());
        }
        return most;
    }

    private static List<CompatPolicy> alike(int count, String... controls) {
        List<CompatPolicy> policies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            CompatText text =
                    Sets.policy(
                            "p%04d".formatted(i),
                            "BLOCK",
                            java.util.Arrays.stream(controls)
                                    .map(it ->
                                            it.replace("NEXT", Integer.toString(10 * number + 10))
                                                    .replace("N", Integer.toString(10 * number)))
                                    .toArray(String[]::new));
            CompatDocument document = CompatDocument.read(text).document().orElseThrow();
            policies.add(CompiledSchema.check(document).policy().orElseThrow());
        }
        return policies;
    }

    @Test
    void policies_that_cannot_meet_are_not_looked_at_however_many_there_are() {
        int count = 500;
        assertEquals(1, mostCandidates(alike(count, "sN > 5")));
        assertEquals(3, mostCandidates(alike(count, "s >= N", "s <= NEXT")));
        assertEquals(1, mostCandidates(alike(count, "env == prod", "team == tN")));
        assertEquals(1, mostCandidates(alike(count, "team in [x]", "env == N")));
    }
}
