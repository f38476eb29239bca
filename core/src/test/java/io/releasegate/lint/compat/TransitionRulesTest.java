package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionRulesTest {
    private static List<String> rules(String... rules) {
        return Sets.registry("transition_rules: [{" + String.join("}, {", rules) + "}]\n");
    }

    private static String ambiguous(int earlier, int later, int priority) {
        return "AMBIGUOUS_OVERLAP {rule_indexes: [%d,%d], priority: %d}"
                .formatted(earlier, later, priority);
    }

    private static String contradiction(int earlier, int later, int first, int second) {
        return "CONTRADICTORY_RULES {rule_indexes: [%d,%d], priority: [%d,%d]}"
                .formatted(earlier, later, first, second);
    }

    private static String shadow(int rule, int by) {
        return "RULE_UNREACHABLE_SHADOWED {rule_index: %d, shadowed_by: %d}".formatted(rule, by);
    }

    @Test
    void one_selector_with_two_results_is_told_four_times() {
        assertEquals(
                List.of(
                        "OVERLAPPING_RULES",
                        "CONTRADICTORY_RULES",
                        ambiguous(0, 1, 1000),
                        contradiction(0, 1, 1000, 1000)),
                rules("transition_id: '2', result: ALLOW", "transition_id: 2, result: BLOCK"));
    }

    @Test
    void results_are_compared_as_words() {
        assertEquals(
                List.of(ambiguous(0, 1, 1000), contradiction(0, 1, 1000, 1000)),
                rules("transition_id: a, result: ' block '", "transition_id: a, enforcement: DENY")
                        .subList(2, 4));
        assertEquals(
                List.of(shadow(1, 0)),
                rules("transition_id: a", "transition_id: a, result: '', enforcement: allow"));
    }

    @Test
    void the_same_selector_is_held_against_the_first_rule_that_has_it() {
        assertEquals(
                List.of(
                        "OVERLAPPING_RULES",
                        "CONTRADICTORY_RULES",
                        shadow(1, 0),
                        ambiguous(0, 2, 1000),
                        contradiction(0, 2, 1000, 1000)),
                rules(
                        "transition_id: a, result: ALLOW",
                        "transition_id: a, result: ALLOW",
                        "transition_id: a, result: BLOCK"));
    }

    @Test
    void an_exception_behind_its_rule_contradicts_and_before_it_does_not() {
        String exception = "transition_id: a, project_id: p, result: BLOCK, priority: ";
        String rule = "transition_id: a, result: ALLOW, priority: ";

        assertEquals(List.of(contradiction(1, 0, 1, 2)), rules(exception + 2, rule + 1));
        assertEquals(List.of(), rules(exception + 1, rule + 2));
        assertEquals(List.of(ambiguous(0, 1, 5)), rules(exception + 5, rule + 5));
    }

    @Test
    void selectors_that_cross_meet_without_one_containing_the_other() {
        assertEquals(
                List.of(ambiguous(0, 1, 1000)),
                rules(
                        "transition_id: a, project_id: p, result: ALLOW",
                        "transition_id: a, environment: prod, result: BLOCK"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "environment: PROD | environment: prod | true",
                "environment: prod | environment: dev | false",
                "environment: '*' | environment: dev | false",
                "environment: ' ' | environment: dev | true",
                "project_id: 0 | project_id: q | true",
                "conditions: {risk: LOW} | conditions: {risk: HIGH} | false",
                "conditions: {risk: LOW} | conditions: {} | true",
                "conditions: {a: 1, b: 2} | conditions: {b: 2, a: 1} | true",
                "conditions: {a: 1} | conditions: {a: 1.0} | false",
                "conditions: [x] | conditions: {a: 1.0} | true"
            })
    void parts_meet_where_one_is_blank_or_both_are_equal(String left, String right, boolean meet) {
        boolean found =
                rules(
                                "transition_id: a, result: ALLOW, " + left,
                                "transition_id: a, result: BLOCK, " + right)
                        .contains(ambiguous(0, 1, 1000));
        assertEquals(meet, found);
    }

    @Test
    void transitions_meet_whatever_their_case_but_are_not_the_same_selector() {
        assertEquals(
                List.of(ambiguous(0, 1, 1000), contradiction(0, 1, 1000, 1000)),
                rules("transition_id: Ship, result: ALLOW", "transition_id: ship, result: BLOCK"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"0,1000", "'0',0", "1.9,1", "x,1000", "null,1000", "true,1", "' 7 ',7"})
    void priorities_are_read_generously_and_zero_is_the_usual_one(String written, int read) {
        assertEquals(
                List.of(ambiguous(0, 1, read)),
                rules(
                        "transition_id: a, project_id: p, result: ALLOW, priority: " + written,
                        "transition_id: a, environment: e, result: BLOCK, priority: '"
                                + read
                                + "'"));
    }

    @Test
    void a_rule_without_a_transition_is_not_compared() {
        assertEquals(
                List.of(),
                rules("result: ALLOW", "result: BLOCK", "transition_id: a, result: WARN"));
    }

    @Test
    void a_rule_that_contains_another_ends_the_look_at_earlier_ones() {
        assertEquals(
                List.of(ambiguous(0, 1, 1), contradiction(0, 1, 1, 1), shadow(2, 0)),
                rules(
                        "transition_id: a, result: ALLOW, priority: 1",
                        "transition_id: a, project_id: p, result: BLOCK, priority: 1",
                        "transition_id: a, project_id: p, result: ALLOW, priority: 1, environment: e"));
    }

    @Test
    void coverage_is_asked_for_each_environment_and_risk() {
        assertEquals(
                List.of(
                        "RULE_NO_COVERAGE {transition_id: a, environment: dev, risk_band: LOW,"
                                + " project_id: , workflow_id: }",
                        "RULE_NO_COVERAGE {transition_id: a, environment: dev, risk_band: MEDIUM,"
                                + " project_id: , workflow_id: }",
                        "RULE_NO_COVERAGE {transition_id: a, environment: dev, risk_band: HIGH,"
                                + " project_id: , workflow_id: }",
                        "RULE_NO_COVERAGE {transition_id: a, environment: prod, risk_band: MEDIUM,"
                                + " project_id: , workflow_id: }"),
                Sets.registry(
                        "required_transitions: [a]\ntransition_rules: [{transition_id: a,"
                                + " environment: Prod, conditions: {risk: {in: [low, High]}}},"
                                + " {transition_id: b, environment: dev}]\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{risk: low} | LOW",
                "{risk_level: [Low, ' medium ']} | LOW MEDIUM",
                "{risk_band: {eq: HIGH}} | HIGH",
                "{core_risk.severity_level: {in: [LOW, HIGH]}} | LOW HIGH",
                "{risk: {gte: 1}} | ''",
                "{risk: 5} | ''",
                "{risk: low, risk_band: HIGH} | LOW HIGH",
                "{other: 1} | LOW MEDIUM HIGH",
                "{} | LOW MEDIUM HIGH"
            })
    void conditions_accept_the_risks_they_name(String conditions, String accepted) {
        List<String> covered =
                List.of("LOW", "MEDIUM", "HIGH").stream()
                        .filter(risk ->
                                Sets.registry(
                                                "required_transitions: [a]\ntransition_rules:"
                                                        + " [{transition_id: a, conditions: "
                                                        + conditions
                                                        + "}]\n")
                                        .stream()
                                        .noneMatch(line -> line.contains("risk_band: " + risk)))
                        .toList();
        assertEquals(accepted, String.join(" ", covered));
    }

    @Test
    void a_target_may_name_its_environment_project_and_workflow() {
        String rules =
                "transition_rules: [{transition_id: a, environment: prod, project_id: p, workflow_id:"
                        + " w}]\n";

        assertEquals(
                List.of(),
                Sets.registry(
                        "required_transitions: [{transition_id: a, env: PROD, project_id: p,"
                                + " workflow_id: w}]\n"
                                + rules));
        assertEquals(
                List.of(
                        "RULE_NO_COVERAGE {transition_id: a, environment: prod, risk_band: LOW,"
                                + " project_id: P, workflow_id: }"),
                Sets.registry("required_transitions: [{transition_id: a, project_id: P}]\n" + rules)
                        .subList(0, 1));
    }

    @Test
    void without_any_environment_production_is_asked_for_and_a_repeated_target_is_asked_twice() {
        assertEquals(
                6,
                Sets.registry("required_transitions: [a, a]\n").stream()
                        .filter(line -> line.contains("environment: prod"))
                        .count());
    }

    @Test
    void a_numeric_zero_is_required_as_a_name_but_not_asked_for_coverage() {
        assertEquals(List.of("TRANSITION_UNCOVERED"), Sets.registry("required_transitions: [0]\n"));
    }
}
