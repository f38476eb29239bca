package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private static final String TEXT =
            """
            policy_id: payments
            transition_rules:
              - {rule_id: cap, priority: 1, conditions: {total: {gt: 5}}, result: BLOCK}
              - {rule_id: soak, priority: 1, conditions: {total: {gt: 7}}, result: ALLOW}
              - {rule_id: never, conditions: {ttl: {gt: 60, lt: 30}}, result: BLOCK}
            """;

    private static Map<String, String> byCode(String name, String text) {
        LintSession.Outcome outcome =
                LintSession.empty(LintSettings.standard(Texts.TODAY))
                        .lint(
                                List.of(
                                        new SourceFile(
                                                name, text.getBytes(StandardCharsets.UTF_8))),
                                CoverageTargets.NONE);
        List<Diagnostic> found = outcome.report().diagnostics();
        List<String> fingerprints = Fingerprints.of(found, trees(outcome));
        assertEquals(found.size(), Set.copyOf(fingerprints).size());
        Map<String, String> byCode = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byCode.put(found.get(i).code(), fingerprints.get(i));
        }
        return byCode;
    }

    private static Map<String, Tree> trees(LintSession.Outcome outcome) {
        Map<String, Tree> trees = new HashMap<>();
        for (Map.Entry<String, Reading> one : outcome.next().readings().entrySet()) {
            one.getValue().tree().ifPresent(tree -> trees.put(one.getKey(), tree));
        }
        return trees;
    }

    @Test
    void lines_formatting_file_and_other_items_make_no_difference() {
        Map<String, String> before = byCode("a.yaml", TEXT);
        String moved =
                "# A comment\n\n"
                        + TEXT.replace(
                                        "transition_rules:\n",
                                        "transition_rules:\n  - {rule_id: new, conditions: {x: 1},"
                                                + " result: WARN}\n")
                                .replace("gt: 60, lt: 30", "gt:  60,\n        lt: 30");

        Map<String, String> after = byCode("b.yaml", moved);

        assertEquals(
                before.get("CONTRADICTORY_NUMERIC_BOUNDS"),
                after.get("CONTRADICTORY_NUMERIC_BOUNDS"));
        assertEquals(before.get("CONTRADICTORY_RULES"), after.get("CONTRADICTORY_RULES"));
    }

    @Test
    void another_policy_rule_or_partner_is_another_finding() {
        Map<String, String> before = byCode("a.yaml", TEXT);

        assertNotEquals(
                before.get("CONTRADICTORY_NUMERIC_BOUNDS"),
                byCode("a.yaml", TEXT.replace("payments", "refunds"))
                        .get("CONTRADICTORY_NUMERIC_BOUNDS"));
        assertNotEquals(
                before.get("CONTRADICTORY_NUMERIC_BOUNDS"),
                byCode("a.yaml", TEXT.replace("never", "ever"))
                        .get("CONTRADICTORY_NUMERIC_BOUNDS"));
        assertNotEquals(
                before.get("CONTRADICTORY_RULES"),
                byCode("a.yaml", TEXT.replace("cap", "lid")).get("CONTRADICTORY_RULES"));
    }

    @Test
    void findings_alike_in_everything_are_numbered() {
        Diagnostic one =
                Diagnostic.error("C", "It is.", io.releasegate.diagnostic.Span.startOf("x"));

        List<String> three = Fingerprints.of(List.of(one, one, one), Map.of());

        assertEquals(3, Set.copyOf(three).size());
        assertEquals(three.subList(0, 2), Fingerprints.of(List.of(one, one), Map.of()));
        assertEquals(32, three.getFirst().length());
    }
}
