package io.releasegate.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.canonical.JsonReader;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Operator;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded evaluations of the reference, read in place, against ours and against docs. */
class EvaluationDifferencesTest {
    private static final Path CASES =
            Path.of("..", "..", "shared", "cases", "policy", "policy-cases.json");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(compat\\.[a-z-]+)` \\|.*\\| ([^|]*) \\|$");

    @TestFactory
    List<DynamicTest> with_every_mode_of_simulation_on_the_answers_are_the_recorded_ones()
            throws IOException {
        return cases("evaluate_transition_rules").stream()
                .map(it ->
                        DynamicTest.dynamicTest(
                                name(it),
                                () ->
                                        assertEquals(
                                                it.get("expected"),
                                                answer(it, CompatModes.SIMULATION))))
                .toList();
    }

    @Test
    void the_page_names_the_modes_that_account_for_every_difference() throws IOException {
        Map<String, String> page = page();
        assertEquals(
                Arrays.stream(CompatMode.values()).map(CompatMode::text).toList(),
                List.copyOf(page.keySet()));
        Map<String, Set<CompatMode>> differing = new LinkedHashMap<>();
        for (Map<String, Value> recorded : cases("evaluate_transition_rules")) {
            Set<CompatMode> needed = needed(recorded);
            if (!needed.isEmpty()) {
                differing.put(name(recorded), needed);
            }
        }
        for (CompatMode mode : CompatMode.values()) {
            Set<String> needing = new TreeSet<>();
            differing.forEach((name, needed) -> {
                if (needed.contains(mode)) {
                    needing.add(name);
                }
            });
            Set<String> listed = new TreeSet<>(List.of(page.get(mode.text()).split(", ")));
            listed.remove("–");
            assertEquals(needing, listed, mode.text());
        }
    }

    @TestFactory
    List<DynamicTest> the_one_truth_function_says_what_was_recorded() throws IOException {
        return cases("check_condition").stream()
                .map(it ->
                        DynamicTest.dynamicTest(
                                it.get("actual")
                                        + " "
                                        + it.get("operator")
                                        + " "
                                        + it.get("expected"),
                                () -> {
                                    boolean nan = Value.TRUE.equals(it.get("actual_is_nan"));
                                    Value actual = nan ? Value.of(Double.NaN) : it.get("actual");
                                    String operator = ((Value.Text) it.get("operator")).value();
                                    assertEquals(
                                            it.get("result"),
                                            Value.of(
                                                    Operator.ofControl(operator)
                                                            .orElseThrow()
                                                            .holds(actual, it.get("expected"))));
                                }))
                .toList();
    }

    @Test
    void without_modes_nothing_is_rewritten() {
        Value.Mapping policy =
                (Value.Mapping)
                        JsonReader.value(
                                "{\"transition_rules\": [{\"result\": \"BLOKC\", \"priority\": 0,"
                                        + " \"conditions\": {\"risk\": \"LOW\"}}]}");

        assertEquals(policy, CompatModes.NONE.registry(policy, request()));
        assertEquals(policy, CompatModes.NONE.compiled(policy));
        TransitionDecision decision = TransitionDecision.of(policy, request(), CompatModes.NONE);
        assertEquals(Verdict.BLOCK, decision.verdict());
        assertEquals(TransitionDecision.UNREADABLE, decision.reason());
        assertFalse(decision.allows());
    }

    @Test
    void a_mode_changes_only_what_it_names() {
        Value.Mapping off = (Value.Mapping) JsonReader.value("{\"enabled\": false}");
        assertEquals(
                JsonReader.value("{\"enabled\": true}"),
                new CompatModes(Set.of(CompatMode.ENABLED_IGNORED)).compiled(off));
        Value.Mapping rules =
                (Value.Mapping)
                        JsonReader.value(
                                "{\"default_result\": \"ALLOW\", \"transition_rules\":"
                                        + " [{\"result\": \"BLOCK\"}]}");
        assertEquals(
                Verdict.BLOCK, TransitionDecision.of(rules, request(), CompatModes.NONE).verdict());
        assertEquals(
                Verdict.ALLOW,
                TransitionDecision.of(
                                rules,
                                request(),
                                new CompatModes(Set.of(CompatMode.TRANSITION_RULES_IGNORED)))
                        .verdict());
        Value.Mapping lenient =
                (Value.Mapping)
                        JsonReader.value(
                                "{\"default_result\": \"BLOCK\", \"strict_fail_closed\": false,"
                                        + " \"transition_rules\": []}");
        assertEquals(
                Verdict.BLOCK,
                TransitionDecision.of(lenient, request(), CompatModes.NONE).verdict());
        assertEquals(
                Verdict.ALLOW,
                TransitionDecision.of(
                                lenient,
                                request(),
                                new CompatModes(Set.of(CompatMode.DEFAULT_NEEDS_STRICT)))
                        .verdict());
        assertEquals(Optional.of(CompatMode.PRIORITY_ZERO), CompatMode.of("compat.priority-zero"));
    }

    private static TransitionRequest request() {
        return new TransitionRequest(
                "2", Optional.empty(), Optional.empty(), Optional.of("Prod"), Map.of());
    }

    /** Fewest modes that bring the recorded answer; leaving out any one of them loses it. */
    private static Set<CompatMode> needed(Map<String, Value> recorded) {
        Value expected = recorded.get("expected");
        if (answer(recorded, CompatModes.NONE).equals(expected)) {
            return Set.of();
        }
        EnumSet<CompatMode> modes = EnumSet.copyOf(CompatModes.SIMULATION.on());
        for (CompatMode mode : CompatModes.SIMULATION.on().stream().sorted().toList()) {
            EnumSet<CompatMode> fewer = EnumSet.copyOf(modes);
            fewer.remove(mode);
            if (answer(recorded, new CompatModes(fewer)).equals(expected)) {
                modes = fewer;
            }
        }
        return modes;
    }

    private static Value answer(Map<String, Value> recorded, CompatModes modes) {
        Map<String, Value> input = ((Value.Mapping) recorded.get("input")).members();
        TransitionDecision decision =
                TransitionDecision.of(
                        (Value.Mapping) input.get("effective_policy"),
                        new TransitionRequest(
                                text(input, "transition_id").orElse(""),
                                text(input, "project_id"),
                                text(input, "workflow_id"),
                                text(input, "environment"),
                                Map.of()),
                        modes);
        Map<String, Value> answer = new LinkedHashMap<>();
        answer.put("allow", Value.of(decision.allows()));
        answer.put("status", Value.of(decision.status()));
        answer.put("reason_codes", Value.of(List.of(Value.of(decision.reason()))));
        answer.put("matched_rule", decision.rule().orElse(Value.NULL));
        return Value.of(answer);
    }

    private static Optional<String> text(Map<String, Value> input, String key) {
        return input.get(key) instanceof Value.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static String name(Map<String, Value> recorded) {
        return ((Value.Text) recorded.get("name")).value();
    }

    private static List<Map<String, Value>> cases(String part) throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "not run: no ../shared/cases");
        Value.Mapping all = (Value.Mapping) JsonReader.value(Files.readString(CASES));
        return ((Value.Sequence) all.members().get(part))
                .items().stream().map(it -> ((Value.Mapping) it).members()).toList();
    }

    private static Map<String, String> page() throws IOException {
        Path here = Path.of("docs", "differences.md");
        Path page = Files.exists(here) ? here : Path.of("..").resolve(here);
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher matcher = ROW.matcher(Files.readString(page));
        while (matcher.find()) {
            rows.put(matcher.group(1), matcher.group(2));
        }
        return rows;
    }
}
