package io.releasegate.lint.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.lint.compat.CompatFinding;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatLint;
import io.releasegate.lint.compat.CompatText;
import io.releasegate.policy.RuleForm;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of a finding is so: held against trying every value of a small world. */
class ReasonsPropertyTest {
    private static final int ROUNDS = 150;
    private static final LintSettings SETTINGS = LintSettings.standard(LocalDate.EPOCH);
    private static final List<String> CONTROLS =
            List.of(
                    "'==', value: 1",
                    "'==', value: 1.0",
                    "'==', value: x",
                    "'!=', value: 1",
                    "in, value: [x, 2]",
                    "in, value: [2, 3]",
                    "not in, value: [x]",
                    "'>', value: 1",
                    "'>=', value: 2",
                    "'<', value: 2",
                    "'<=', value: 1");
    private static final List<String> EQUALITIES =
            List.of(
                    "'==', value: 1",
                    "'==', value: 1.0",
                    "'==', value: true",
                    "'==', value: 2",
                    "'>=', value: 1");
    private static final List<Value> WORLD =
            List.of(
                    Value.of(0),
                    Value.of(1),
                    Value.of(1.5),
                    Value.of(2),
                    Value.of(3),
                    Value.of("x"),
                    Value.of("y"),
                    Value.of("2"),
                    Value.TRUE,
                    Value.FALSE);

    private record Pair(Comparison comparison, Map<String, RuleForm> rules) {}

    @Test
    void what_is_said_to_be_impossible_happens_for_no_value() {
        int seen = 0;
        for (Pair pair : pairs(CONTROLS)) {
            for (Difference.OnlyCompat only : pair.comparison().onlyCompat()) {
                if (!only.reason().excluded().isEmpty()) {
                    List<RuleForm> rules = rules(only.finding(), pair);
                    assertTrue(
                            inputs().noneMatch(input -> allTrigger(rules, input)), only.toString());
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, "too few proofs of emptiness: " + seen);
    }

    @Test
    void an_input_that_is_shown_does_what_is_said_of_it() {
        int seen = 0;
        for (Pair pair : pairs(EQUALITIES)) {
            for (Difference.OnlyCompat only : pair.comparison().onlyCompat()) {
                if (only.reason().witness().isPresent()) {
                    check(only.reason().witness().get(), pair.rules());
                    seen++;
                }
            }
        }
        assertTrue(seen > 20, "too few inputs: " + seen);
    }

    private static void check(Witness witness, Map<String, RuleForm> rules) {
        Map<String, Value> input =
                witness.facts().stream()
                        .filter(fact -> !fact.json().equals(Witness.Fact.MISSING))
                        .collect(
                                Collectors.toMap(
                                        Witness.Fact::signal,
                                        fact -> JsonReader.value(fact.json())));
        for (Witness.RuleOutcome outcome : witness.outcomes()) {
            RuleForm rule = rules.get(outcome.rule());
            boolean triggers = rule.condition().holds(input::get);
            assertEquals(triggers ? rule.result() : "does not trigger", outcome.result());
        }
    }

    private static List<RuleForm> rules(CompatFinding finding, Pair pair) {
        return finding.rules().stream()
                .map(ref -> pair.rules().get(ref.source().replace(".yaml", "")))
                .toList();
    }

    private static boolean allTrigger(List<RuleForm> rules, Map<String, Value> input) {
        return rules.stream().allMatch(rule -> rule.condition().holds(input::get));
    }

    private static Stream<Map<String, Value>> inputs() {
        return WORLD.stream()
                .flatMap(a -> WORLD.stream().map(b -> Map.of("risk.a", a, "risk.b", b)));
    }

    private static List<Pair> pairs(List<String> controls) {
        Random random = new Random(5);
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            pairs.add(
                    compare(
                            List.of(
                                    policy("A", "BLOCK", controls, random),
                                    policy("B", "WARN", controls, random))));
        }
        return pairs;
    }

    private static SourceFile policy(String id, String result, List<String> choice, Random random) {
        String controls =
                Stream.generate(() ->
                                "{signal: risk.%s, operator: %s}"
                                        .formatted(
                                                random.nextInt(4) == 0 ? "b" : "a",
                                                choice.get(random.nextInt(choice.size()))))
                        .limit(1 + random.nextInt(2))
                        .collect(Collectors.joining(", "));
        String text =
                "policy_id: %s\nname: n\ncontrols: [%s]\nenforcement: {result: %s}\n"
                        .formatted(id, controls, result);
        return new SourceFile(id + ".yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Pair compare(List<SourceFile> files) {
        List<CompatText> texts =
                files.stream()
                        .map(file -> new CompatText(file.name(), file.name(), file.bytes()))
                        .toList();
        LintSession.Outcome exact = LintSession.empty(SETTINGS).lint(files, CoverageTargets.NONE);
        Comparison comparison =
                Comparison.of(
                        CompatLint.lint(
                                CompatInput.of(texts, true), true, Span.startOf("set"), List.of()),
                        exact.report(),
                        exact.policies(),
                        new LintRun(SETTINGS));
        return new Pair(
                comparison,
                exact.policies().documents().stream()
                        .flatMap(document -> document.rules().stream())
                        .collect(Collectors.toMap(RuleForm::id, Function.identity())));
    }
}
