package io.releasegate.lint.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledSchemaTest {
    private static final String SOUND =
            "policy_id: A\nname: n\ncontrols: []\nenforcement: {result: BLOCK}\n";

    private static List<String> problems(String text) {
        CompatDocument document =
                CompatDocument.read(Sets.text("a.yaml", text)).document().orElseThrow();
        return CompiledSchema.check(document).problems().stream()
                .map(CompiledSchema.Problem::path)
                .toList();
    }

    @Test
    void a_policy_needs_four_members() {
        assertEquals(List.of(), problems(SOUND));
        assertEquals(
                List.of("policy_id", "name", "controls", "enforcement"),
                problems("x: 1\n").subList(0, 4));
    }

    @Test
    void problems_come_in_the_order_of_the_schema_and_unknown_members_last() {
        assertEquals(
                List.of(
                        "policy_id",
                        "version",
                        "controls.0.operator",
                        "controls.1.value",
                        "enforcement.result",
                        "owner"),
                problems(
                        """
                        owner: x
                        enforcement: {result: block}
                        controls:
                        - {signal: a, operator: '=', value: 1}
                        - {signal: a, operator: '=='}
                        version: 1.0
                        policy_id: 5
                        name: n
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true", "false", "1", "0", "1.0", "0.0", "T", "'yes'", "'N'", "oFF", "'1'", "on"
            })
    void truth_may_be_written_in_many_ways(String written) {
        assertEquals(List.of(), problems(SOUND + "enabled: " + written + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "2", "-1", "0.5", "' true'", "''", "maybe", "[]"})
    void other_values_are_no_truth(String written) {
        assertEquals(List.of("enabled"), problems(SOUND + "enabled: " + written + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | true",
                "-5 | true",
                "5.0 | true",
                "true | true",
                "'5' | true",
                "' +5 ' | true",
                "'5.00' | true",
                "'1_000' | true",
                "1.5 | false",
                "'1.5' | false",
                "'5.' | false",
                "'1__0' | false",
                "'x' | false",
                "'٣' | false",
                "null | false",
                ".inf | false",
                "1.0e+300 | false"
            })
    void counts_are_whole_numbers_in_any_spelling(String written, boolean sound) {
        assertEquals(
                sound ? List.of() : List.of("overrides.max_ttl_seconds"),
                problems(SOUND + "overrides: {max_ttl_seconds: " + written + "}\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "description: null | ",
                "description: 5 | description",
                "name: 2026-01-01 | name",
                "scope: Commit | scope",
                "scope: null | scope",
                "evidence: null | ",
                "evidence: {include: null} | evidence.include",
                "evidence: {include: [a, 1]} | evidence.include.1",
                "evidence: [] | evidence",
                "overrides: {x: 1} | overrides.x",
                "separation_of_duties: {rules: null} | separation_of_duties.rules",
                "separation_of_duties: {rules: [{name: a, left: b}]} | separation_of_duties.rules.0.right",
                "separation_of_duties: {identity_aliases: {}} | separation_of_duties.identity_aliases",
                "metadata: null | ",
                "metadata: {a: {1: 2}} | ",
                "metadata: {1: 2} | metadata",
                "metadata: [] | metadata",
                "1: 2 | ``"
            })
    void the_other_members_are_checked_too(String member, String path) {
        String text = SOUND.replace("name: n\n", member.startsWith("name") ? "" : "name: n\n");
        List<String> expected = path == null ? List.of() : List.of(path);
        assertEquals(expected, problems(text + member + "\n"));
    }
}
