package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Fixes;
import io.releasegate.diagnostic.Witness;
import io.releasegate.policy.Condition;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.testing.Rounds;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said of single conditions against trying every input: the catalogue leaves each signal a
 * handful of values.
 */
@Tag("fuzz")
class ConditionRulesFuzzTest {
    private static final int FULL_ROUNDS = 30_000;
    private static final Map<String, List<Value>> VALUES =
            Map.of(
                    "count",
                    Stream.of(0L, 1L, 2L, 3L, 4L).map(Value::of).toList(),
                    "band",
                    Stream.of("x", "y", "z").map(Value::of).toList(),
                    "flag",
                    List.of(Value.TRUE, Value.FALSE),
                    "changed_files",
                    Stream.of(0L, 1L, 2L, 3L, 4L, 5L).map(Value::of).toList(),
                    "risk",
                    Stream.of("LOW", "MEDIUM", "HIGH", "CRITICAL").map(Value::of).toList(),
                    "environment",
                    Stream.of("dev", "prod", "other").map(Value::of).toList());
    private static final Set<String> NEVER =
            Set.of(
                    "CONTRADICTORY_EQUALITY",
                    "CONTRADICTORY_EQUALITY_NEGATION",
                    "CONTRADICTORY_IN_NOT_IN",
                    "CONTRADICTORY_NUMERIC_BOUNDS",
                    "RG-L001");
    private static final LintSettings SETTINGS =
            new LintSettings(
                    Map.of(),
                    Texts.TODAY,
                    SignalCatalogue.BASE.with(
                            List.of(
                                    new KnownSignal(
                                            "count",
                                            new SignalType.Whole(Optional.of(0L), Optional.of(4L)),
                                            "A count."),
                                    new KnownSignal(
                                            "band",
                                            new SignalType.Text(List.of("x", "y", "z")),
                                            "A band."),
                                    new KnownSignal("flag", SignalType.BOOL, "A flag."))),
                    KnownEnvironments.USUAL);

    @Test
    void a_condition_that_never_holds_is_found_and_only_such() {
        play(text -> {
            Looked looked = Looked.at(text);
            boolean never =
                    looked.alternatives().stream()
                            .anyMatch(tests -> looked.grid().stream().noneMatch(in(tests)));
            boolean found =
                    looked.codes().stream().anyMatch(NEVER::contains)
                            || looked.codes().contains("RG-S005");
            assertTrue(!never || found, "missed");
            assertTrue(never || looked.codes().stream().noneMatch(NEVER::contains), "false alarm");
        });
    }

    @Test
    void a_test_that_always_holds_is_found_and_only_such() {
        play(text -> {
            Looked looked = Looked.at(text);
            Set<Integer> tests =
                    looked.condition()
                            .tests()
                            .filter(ConditionRulesFuzzTest::alwaysHolds)
                            .map(test -> test.span().start().line())
                            .collect(Collectors.toSet());
            Set<Integer> parts =
                    parts(looked.condition())
                            .filter(part -> alwaysHolds(part, looked))
                            .map(part -> part.span().start().line())
                            .collect(Collectors.toSet());
            Set<Integer> found = looked.lines("RG-L002");
            assertTrue(found.containsAll(tests), "missed " + tests + found);
            assertTrue(parts.containsAll(found), "false alarm " + parts + found);
            assertTrue(
                    !alwaysHolds(looked.condition(), looked) || !found.isEmpty(), "missed whole");
        });
    }

    @Test
    void what_is_called_redundant_can_go_together_and_nothing_else_can() {
        play(text -> {
            Looked before = Looked.at(text);
            List<Fix> fixes = before.fixes("RG-L003");
            boolean plain = text.startsWith("policy_id: p");
            assertTrue(!plain || before.lines("RG-L003").size() == fixes.size(), "a fix for each");
            String shorter = fixed(text);
            Looked after = Looked.at(shorter);
            before.grid().forEach(it -> assertEquals(before.holds(it), after.holds(it), shorter));
            assertEquals(Set.of(), after.lines("RG-L003"), shorter);
            if (plain && after.grid().stream().anyMatch(after::holds)) {
                after.condition()
                        .tests()
                        .filter(test -> !alwaysHolds(test))
                        .forEach(test -> assertTrue(isNeeded(test, after), shorter));
            }
        });
    }

    @Test
    void a_witness_says_what_the_tests_really_answer() {
        play(text -> {
            Looked looked = Looked.at(text);
            Map<String, Condition.Test> tests = new HashMap<>();
            looked.condition().tests().forEach(test -> tests.put(Wording.test(test), test));
            for (Diagnostic found : looked.found()) {
                Optional<Witness> witness =
                        found.witness()
                                .filter(_ -> !found.code().equals("RULE_UNREACHABLE_SHADOWED"));
                witness.ifPresent(it -> confirm(it, tests));
            }
        });
    }

    private static void confirm(Witness witness, Map<String, Condition.Test> tests) {
        Map<String, Value> input = new HashMap<>();
        GridPoint.of(witness)
                .values()
                .forEach((signal, value) -> value.ifPresent(it -> input.put(signal, it)));
        for (Witness.RuleOutcome outcome : witness.outcomes()) {
            Condition.Test test = tests.get(outcome.rule());
            if (test != null) {
                assertEquals(
                        test.holds(input::get) ? Witnesses.HOLDS : Witnesses.FAILS,
                        outcome.result(),
                        outcome.rule());
            }
        }
    }

    /** A policy, what it asks, and what was found. */
    private record Looked(Condition condition, List<Diagnostic> found) {

        static Looked at(String text) {
            LintSession.Outcome outcome =
                    LintSession.empty(SETTINGS)
                            .lint(List.of(Texts.file("p.yaml", text)), CoverageTargets.NONE);
            PolicyDocument policy = outcome.policies().documents().getFirst();
            return new Looked(
                    policy.rules().getFirst().condition(), outcome.report().diagnostics());
        }

        boolean holds(Map<String, Value> input) {
            return condition.holds(input::get);
        }

        List<List<Condition.Test>> alternatives() {
            return Alternatives.of(condition).orElseThrow();
        }

        List<Map<String, Value>> grid() {
            return ConditionRulesFuzzTest.grid(
                    condition.tests().map(Condition.Test::signal).collect(Collectors.toSet()));
        }

        List<String> codes() {
            return found.stream().map(Diagnostic::code).toList();
        }

        Set<Integer> lines(String code) {
            return found.stream()
                    .filter(it -> it.code().equals(code))
                    .map(it -> it.span().start().line())
                    .collect(Collectors.toSet());
        }

        List<Fix> fixes(String code) {
            return found.stream()
                    .filter(it -> it.code().equals(code))
                    .flatMap(it -> Fixes.sure(it).stream())
                    .toList();
        }
    }

    private static String fixed(String text) {
        Linter linter = Linter.with(List.of(LintRules.byCode("RG-L003").orElseThrow()), SETTINGS);
        List<SourceFile> files =
                SureFixes.apply(
                                List.of(Texts.file("p.yaml", text)),
                                now ->
                                        LintSession.empty(SETTINGS)
                                                .lint(now, CoverageTargets.NONE, linter)
                                                .report())
                        .files();
        return new String(files.getFirst().bytes(), StandardCharsets.UTF_8);
    }

    private static boolean alwaysHolds(Condition.Test test) {
        return !Wording.test(test).endsWith("!= null")
                && VALUES.getOrDefault(test.signal(), List.of()).stream()
                        .allMatch(value -> test.holds(_ -> value));
    }

    private static Predicate<Map<String, Value>> in(List<Condition.Test> tests) {
        return input -> tests.stream().allMatch(test -> test.holds(input::get));
    }

    private static Stream<Condition> parts(Condition condition) {
        return Stream.concat(
                Stream.of(condition),
                switch (condition) {
                    case Condition.Test _ -> Stream.empty();
                    case Condition.All all -> all.parts().stream().flatMap(it -> parts(it));
                    case Condition.Any any -> any.parts().stream().flatMap(it -> parts(it));
                });
    }

    /** For every input that has all signals of the part. */
    private static boolean alwaysHolds(Condition part, Looked looked) {
        Set<String> signals = part.tests().map(Condition.Test::signal).collect(Collectors.toSet());
        return looked.grid().stream()
                .filter(input -> input.keySet().containsAll(signals))
                .allMatch(input -> part.holds(input::get));
    }

    private static boolean isNeeded(Condition.Test needed, Looked looked) {
        List<Condition.Test> others =
                looked.condition().tests().filter(test -> test != needed).toList();
        return others.isEmpty()
                || looked.grid().stream()
                        .anyMatch(input ->
                                others.stream().allMatch(test -> test.holds(input::get))
                                        && !needed.holds(input::get));
    }

    /** A compiled policy, one control a line. */
    private static String policy(Random random) {
        List<String> controls = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            controls.add("  - {" + control(random) + "}\n");
        }
        return "policy_id: p\nname: p\ncontrols:\n"
                + String.join("", controls)
                + "enforcement:\n  result: BLOCK\n";
    }

    private static String control(Random random) {
        String signal = List.of("count", "count", "band", "band", "flag").get(random.nextInt(5));
        List<String> words =
                switch (signal) {
                    case "count" -> List.of("-1", "0", "1", "2", "3", "4", "5", "1.5");
                    case "band" -> List.of("x", "y", "z");
                    default -> List.of("true", "false");
                };
        String operator =
                signal.equals("count")
                        ? List.of("==", "!=", "in", "not in", ">", ">=", "<", "<=")
                                .get(random.nextInt(8))
                        : List.of("==", "!=", "in", "not in").get(random.nextInt(4));
        String one = words.get(random.nextInt(words.size()));
        String value = operator.contains("in") ? list(words, random) : one;
        return "signal: %s, operator: '%s', value: %s".formatted(signal, operator, value);
    }

    private static String list(List<String> words, Random random) {
        return words.stream()
                .filter(_ -> random.nextInt(3) > 0)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A registry rule with alternatives. */
    private static String registry(Random random) {
        return "policy_id: r\nrules:\n  - rule_id: r\n    result: BLOCK\n    when:\n"
                + when(random, 2, "      ");
    }

    private static String when(Random random, int depth, String indent) {
        int count = 1 + random.nextInt(3);
        if (depth == 0 || random.nextInt(3) == 0) {
            return indent + predicate(random) + "\n";
        }
        StringBuilder text = new StringBuilder(indent);
        text.append(random.nextBoolean() ? "all:\n" : "any:\n");
        for (int i = 0; i < count; i++) {
            String part = when(random, depth - 1, indent + "    ");
            text.append(indent).append("  - ").append(part.substring(indent.length() + 4));
        }
        return text.toString();
    }

    private static String predicate(Random random) {
        String bound = List.of("gt", "gte", "lt", "lte").get(random.nextInt(4));
        return switch (random.nextInt(4)) {
            case 0 ->
                    "risk: " + List.of("LOW", "MEDIUM", "HIGH", "CRITICAL").get(random.nextInt(4));
            case 1 -> "environment: " + (random.nextBoolean() ? "prod" : "dev");
            default -> "changed_files_" + bound + ": " + random.nextInt(5);
        };
    }

    private static List<Map<String, Value>> grid(Set<String> signals) {
        List<Map<String, Value>> grid = new ArrayList<>(List.of(Map.of()));
        for (String signal : signals) {
            for (Map<String, Value> input : List.copyOf(grid)) {
                for (Value value : VALUES.getOrDefault(signal, List.of())) {
                    Map<String, Value> more = new HashMap<>(input);
                    more.put(signal, value);
                    grid.add(more);
                }
            }
        }
        return grid;
    }

    private interface Round {
        void play(String text);
    }

    private static void play(Round round) {
        long start = Long.getLong("lint.seed", 20261121L);
        int rounds = Rounds.of(FULL_ROUNDS);
        for (long seed = start; seed < start + rounds; seed++) {
            Random random = new Random(seed);
            String text = random.nextBoolean() ? policy(random) : registry(random);
            try {
                round.play(text);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "-Dlint.seed=" + seed + " " + e.getMessage() + "\n" + text, e);
            }
        }
    }
}
