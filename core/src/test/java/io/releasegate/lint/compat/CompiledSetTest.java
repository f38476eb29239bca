package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledSetTest {
    private static Value.Mapping target(String... pairs) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(pairs[i], Value.of(pairs[i + 1]));
        }
        return new Value.Mapping(members);
    }

    private static boolean covers(Value.Mapping target, CompatText policy) {
        return Sets.lint(true, List.of(target), policy).findings().stream()
                .noneMatch(found -> found.code().equals("COVERAGE_GAP"));
    }

    @Test
    void an_id_in_several_texts_names_all_of_them_and_the_last_one_is_its_file() {
        CompatText first = Sets.policy("A", "BLOCK", "risk.s == 1");
        CompatText second =
                Sets.text(
                        "b.yaml",
                        new String(first.bytes(), java.nio.charset.StandardCharsets.UTF_8));

        CompatReport report = Sets.strict(first, second);

        assertEquals(
                List.of(
                        "DUPLICATE_POLICY_ID A",
                        "RULE_UNREACHABLE_SHADOWED A {shadowed_by: A, priority: 1000}"),
                Sets.lines(report));
        assertEquals(
                List.of(Optional.of("/base/A.yaml, /base/b.yaml"), Optional.of("/base/b.yaml")),
                report.findings().stream().map(CompatFinding::sourceFile).toList());
    }

    @Test
    void a_text_that_fails_the_schema_ends_the_run_with_one_error_after_the_duplicates() {
        CompatText good = Sets.policy("A", "BLOCK", "s == 1", "s == 2");
        CompatText bad = Sets.text("b.yaml", "policy_id: A\nname: n\nowner: x\n");

        CompatReport report = Sets.strict(good, bad);

        assertEquals(
                List.of("DUPLICATE_POLICY_ID A", "SCHEMA_VALIDATION_FAILED"), Sets.lines(report));
        assertEquals(
                List.of(0, 1, 0),
                List.of(report.policyCount(), report.errorCount(), report.warningCount()));
        assertFalse(report.isOk());
    }

    @Test
    void a_lenient_run_leaves_out_what_fails_and_says_so() {
        CompatReport report =
                Sets.lint(
                        false,
                        List.of(),
                        Sets.policy("A", "BLOCK", "risk.s == 1"),
                        Sets.text("b.yaml", "policy_id: B\n"),
                        Sets.text("c.yaml", "- 1\n"));

        assertTrue(report.isOk());
        assertEquals(1, report.policyCount());
        assertEquals(2, report.skipped().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy_id: [\n",
                "a: b: c\n",
                "a: 1\n---\nb: 2\n",
                "operator: !=\n",
                "operator: =\n",
                "operator: >=\n",
                "a: 2026-02-31\n",
                "a:\t1\n",
                "a: \"\\q\"\n"
            })
    void what_the_reference_cannot_read_at_all_fails_lenient_runs_too(String text) {
        CompatReport report =
                Sets.lint(
                        false,
                        List.of(),
                        Sets.policy("A", "BLOCK", "risk.s == 1"),
                        Sets.text("b.yaml", text));

        assertEquals(List.of("SCHEMA_VALIDATION_FAILED"), Sets.lines(report));
        assertEquals("b.yaml", report.findings().getFirst().span().source());
        assertEquals(1, report.errorCount());
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_finding() {
        CompatText bad = new CompatText("a.yaml", "/a.yaml", new byte[] {'a', ':', (byte) 0xe9});

        assertEquals(List.of("SCHEMA_VALIDATION_FAILED"), Sets.lines(Sets.strict(bad)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "{}\n", "[]\n", "0\n", "''\n", "null\n"})
    void a_text_with_nothing_in_it_is_passed_over(String text) {
        CompatReport with =
                Sets.strict(Sets.policy("A", "BLOCK", "risk.s == 1"), Sets.text("b.yaml", text));
        CompatReport alone = Sets.strict(Sets.text("b.yaml", text));

        assertEquals(List.of(), Sets.lines(with));
        assertEquals(List.of("SCHEMA_VALIDATION_FAILED"), Sets.lines(alone));
    }

    @Test
    void the_last_of_two_equal_keys_counts() {
        assertEquals(
                List.of(),
                Sets.lines(
                        Sets.strict(
                                Sets.text(
                                        "a.yaml",
                                        "policy_id: A\nname: n\ncontrols: [{signal: risk.s, operator:"
                                                + " '==', value: 1}]\nenforcement: {result: WARN}\n"
                                                + "enforcement: {result: BLOCK}\n"))));
    }

    @Test
    void a_lenient_run_without_policies_passes_and_still_misses_its_targets() {
        assertEquals(List.of(), Sets.lines(Sets.lint(false, List.of())));
        assertEquals(
                List.of("COVERAGE_GAP {target: {\"env\":\"prod\"}}"),
                Sets.lines(Sets.lint(false, List.of(target("env", "prod")))));
    }

    @Test
    void a_target_excludes_only_where_both_sides_name_a_dimension() {
        CompatText anywhere = Sets.policy("A", "BLOCK", "risk.s == 1");
        CompatText prod =
                Sets.policyWith("A", "BLOCK", "metadata: {env: ' PROD '}\n", "risk.s == 1");

        assertTrue(covers(target("environment", "prod"), anywhere));
        assertTrue(covers(target("environment", "Prod"), prod));
        assertTrue(covers(target("workflow", "w"), prod));
        assertTrue(covers(target(), prod));
        assertFalse(covers(target("env", "dev"), prod));
    }

    @Test
    void a_blank_under_the_first_name_hides_the_second_name() {
        CompatText prod = Sets.policyWith("A", "BLOCK", "metadata: {env: prod}\n", "risk.s == 1");

        assertTrue(covers(target("env", " ", "environment", "dev"), prod));
        assertFalse(covers(target("env", "", "environment", "dev"), prod));
    }

    @Test
    void risk_bands_come_from_equalities_and_lists_of_three_signals() {
        CompatText bands =
                Sets.policy(
                        "A", "BLOCK", "risk.level == HIGH", "core_risk.severity_level in [Low, 1]");

        assertTrue(covers(target("risk_band", "high"), bands));
        assertTrue(covers(target("risk", " LOW "), bands));
        assertTrue(covers(target("risk", "1"), bands));
        assertFalse(covers(target("risk", "medium"), bands));
        assertTrue(covers(target("risk", "medium"), Sets.policy("A", "BLOCK", "risk.x == HIGH")));
    }

    @Test
    void a_set_without_a_risk_signal_and_without_a_block_is_advised_of_it() {
        assertEquals(
                List.of("NO_RISK_CONTROL", "NO_BLOCK_POLICY"),
                Sets.lines(Sets.strict(Sets.policy("A", "WARN", "raw.risk.level == HIGH"))));
        assertEquals(
                List.of(),
                Sets.lines(Sets.strict(Sets.policy("A", "BLOCK", "core_risk.x == HIGH"))));
    }

    @Test
    void a_registry_policy_in_the_folder_is_looked_at_as_one() {
        CompatReport report =
                Sets.strict(
                        Sets.policy("A", "BLOCK", "risk.s == 1"),
                        Sets.text(
                                "r.yaml",
                                "required_transitions: [ship]\nstrict_fail_closed: true\n"));

        assertEquals(
                List.of("TRANSITION_UNCOVERED", "RULE_NO_COVERAGE"),
                report.findings().stream().map(CompatFinding::code).distinct().toList());
        assertEquals(2, report.policyCount());
    }
}
