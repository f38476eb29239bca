package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryPassesTest {
    private static final String FRESHNESS = "APPROVAL_FRESHNESS_INVALID";
    private static final String IMPOSSIBLE = "APPROVAL_REQUIREMENT_IMPOSSIBLE";

    private static List<String> approvals(String members) {
        return Sets.registry("approval_requirements: {" + members + "}\n");
    }

    private static List<String> when(String node) {
        return Sets.registry("rules: [{id: a, when: " + node + "}]\n");
    }

    private static List<String> rule(String members) {
        return Sets.registry("rules: [{id: a, " + members + "}]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1, 2]", "text", "5", "null", "other: 1"})
    void anything_but_an_object_with_known_members_says_nothing(String text) {
        assertEquals(List.of(), Sets.registry(text + "\n"));
    }

    @Test
    void uncovered_transitions_are_sorted_unique_and_warnings_unless_strict() {
        String policy = "required_transitions: [b, ' a ', b, {transition: c}, null, '', 0]\n";
        CompatReport lenient = lint(policy);
        CompatReport strict = lint("strict_fail_closed: 'false'\n" + policy);

        assertEquals(
                List.of("0", "a", "b", "c"),
                lenient.findings().stream()
                        .filter(found -> found.code().equals("TRANSITION_UNCOVERED"))
                        .map(found -> found.message().replaceAll(".*`(.*)`.*", "$1"))
                        .toList());
        assertEquals(4, lenient.warningCount());
        assertEquals(0, strict.warningCount());
    }

    private static CompatReport lint(String yaml) {
        return CompatLint.lint(
                CompatInput.of(List.of(Sets.text("p.yaml", yaml)), true),
                true,
                Sets.PLACE,
                List.of());
    }

    @Test
    void a_transition_is_covered_by_its_exact_name() {
        assertEquals(
                List.of("TRANSITION_UNCOVERED"),
                Sets.registry(
                                "required_transitions: [Ship]\ntransition_rules: [{transition_id: ship},"
                                        + " {result: ALLOW}]\n")
                        .stream()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "-1,true",
        "x,true",
        "0.5,true",
        "1,false",
        "1.5,false",
        "'60',false",
        "true,false",
        "null,false"
    })
    void freshness_must_be_a_whole_number_above_zero(String age, boolean found) {
        assertEquals(found ? List.of(FRESHNESS) : List.of(), approvals("max_age_seconds: " + age));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "min_approvals: 1 | 1",
                "min_approvals: 0 | 0",
                "min_approvals: x | 0",
                "min_approvals: '1' | 1",
                "min_approvals: 2, role_capacity: {a: 1, b: 1} | 0",
                "min_approvals: 3, role_capacity: {a: 1, b: -5, c: 1} | 1",
                "required_roles: [a], role_capacity: {a: 1} | 0",
                "required_roles: [A], role_capacity: {a: 1} | 1",
                "required_roles: [a, b], role_capacity: {a: 0} | 1",
                "required_roles: [a, a], min_approvals: 2, role_capacity: {a: 1} | 0",
                "required_roles: [a], min_approvals: 2, role_capacity: {a: 1, b: 9} | 1",
                "required_roles: [a], min_approvals: 1 | 2",
                "required_roles: [null], role_capacity: {None: 1} | 0",
                "required_roles: [''], role_capacity: {'': 1} | 0",
                "required_roles: a, min_approvals: 1, role_capacity: {b: 1} | 0"
            })
    void approvals_that_nobody_can_give_are_impossible(String members, int count) {
        assertEquals(java.util.Collections.nCopies(count, IMPOSSIBLE), approvals(members));
    }

    @Test
    void a_capacity_that_is_no_number_ends_the_run_where_it_is_asked_for() {
        assertEquals(
                List.of("SCHEMA_VALIDATION_FAILED"),
                approvals("min_approvals: 1, role_capacity: {a: many}"));
        assertEquals(List.of(), approvals("min_approvals: 0, role_capacity: {a: many}"));
        assertEquals(
                List.of("SCHEMA_VALIDATION_FAILED"),
                approvals("required_roles: [a], role_capacity: {a: many}"));
    }

    @Test
    void rules_of_one_name_point_at_the_first_of_them() {
        assertEquals(
                List.of(
                        "OVERLAPPING_RULES {rule_id: rule-2, indexes: [1,2]}",
                        "OVERLAPPING_RULES {rule_id: rule-2, indexes: [1,3]}"),
                Sets.registry(
                        "rules: [{id: x}, {id: ''}, {rule_id: ' rule-2'}, {id: rule-2}, 5]\n"));
    }

    @Test
    void roles_asked_for_in_two_places_must_be_the_same_set() {
        assertEquals(
                List.of("CONTRADICTORY_RULES {rule_id: a}"),
                rule("require: {roles: [x]}, required_roles: [y]"));
        assertEquals(List.of(), rule("require: {roles: [' X', x, '']}, required_roles: [x]"));
        assertEquals(List.of(), rule("require: {roles: []}, required_roles: [x]"));
        assertEquals(List.of(), rule("require: {roles: x}, required_roles: [y]"));
    }

    @Test
    void approvals_asked_for_in_two_places_must_be_the_same_number() {
        assertEquals(
                List.of("CONTRADICTORY_RULES {rule_id: a}"),
                rule("require: {approvals: 1}, required_approvals: '2'"));
        assertEquals(List.of(), rule("require: {approvals: 1.9}, required_approvals: 1"));
        assertEquals(List.of(), rule("require: {approvals: x}, required_approvals: 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text | path: rules[0].when",
                "{} | path: rules[0].when",
                "{all: [{risk: HIGH}], any: [{risk: LOW}]} | path: rules[0].when",
                "{risk: HIGH, zz: 1, aa: 2} | path: rules[0].when, keys: [\"aa\",\"zz\"]",
                "{all: []} | path: rules[0].when, clause: all",
                "{any: x, risk: HIGH} | path: rules[0].when, clause: any",
                "{any: [{risk: HIGH}, {all: [5]}]} | path: rules[0].when.any[1].all[0]"
            })
    void a_condition_that_makes_no_sense_is_named_by_its_path(String node, String details) {
        assertEquals(List.of("RULE_INVALID_LOGIC {" + details + "}"), when(node));
    }

    @Test
    void a_node_with_only_unknown_members_is_told_twice() {
        assertEquals(
                List.of(
                        "RULE_INVALID_LOGIC {path: rules[0].when, keys: [\"Risk\"]}",
                        "RULE_INVALID_LOGIC {path: rules[0].when}"),
                when("{Risk: HIGH}"));
    }

    @Test
    void a_missing_condition_and_null_are_no_matter() {
        assertEquals(List.of(), when("null"));
        assertEquals(List.of(), rule("result: BLOCK"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gt: 5, lt: 5 | true",
                "gte: 5, lte: 5 | false",
                "gt: 5, lt: 6 | false",
                "gt: 5, gte: 5, lte: 5 | false",
                "gt: 6, gte: 5, lte: 6 | true",
                "gte: 5, lt: 5, lte: 5 | false",
                "gte: '6', lt: 5 | true",
                "gte: x, lt: 5 | false",
                "gte: 5.9, lte: 5 | false"
            })
    void bounds_of_changed_files_leave_a_number(String bounds, boolean contradict) {
        String node = "{" + bounds.replaceAll("(\\w+):", "changed_files_$1:") + "}";
        assertEquals(
                contradict ? List.of("CONTRADICTORY_RULES {path: rules[0].when}") : List.of(),
                when(node));
    }

    @Test
    void bounds_in_parts_of_a_clause_are_not_held_against_each_other() {
        assertEquals(
                List.of(),
                when(
                        "{all: [{changed_files_gt: 10}, {changed_files_lt: 5}], changed_files_gt: 9,"
                                + " changed_files_lt: 1}"));
    }

    @Test
    void a_finding_about_freshness_is_in_no_part_of_the_conflict_report() {
        ConflictReport conflicts =
                ConflictReport.of(
                        lint(
                                "approval_requirements: {max_age_seconds: 0}\nrequired_transitions:"
                                        + " [x]\ntransition_rules: [{transition_id: y}, {transition_id:"
                                        + " y}]\n"));

        assertEquals(List.of(), conflicts.contradictions());
        assertEquals(1, conflicts.shadowedRules().size());
        assertEquals(4, conflicts.coverageGaps().size());
        assertEquals(List.of(), conflicts.warnings());
        assertEquals(true, conflicts.isOk());
    }
}
