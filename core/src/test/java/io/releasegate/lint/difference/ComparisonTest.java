package io.releasegate.lint.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Span;
import io.releasegate.diagnostic.Witness;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.SourceFile;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatLint;
import io.releasegate.lint.compat.CompatReport;
import io.releasegate.lint.compat.CompatText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final LintSettings SETTINGS = LintSettings.standard(LocalDate.of(2026, 11, 21));

    private static SourceFile policy(String id, String result, String controls) {
        return text(
                id + ".yaml",
                "policy_id: %s\nname: n\ncontrols: [%s]\nenforcement: {result: %s}\n"
                        .formatted(id, controls, result));
    }

    private static SourceFile text(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Comparison compare(SourceFile... files) {
        List<CompatText> texts =
                Arrays.stream(files)
                        .map(file -> new CompatText(file.name(), file.name(), file.bytes()))
                        .toList();
        CompatReport compat =
                CompatLint.lint(
                        CompatInput.of(texts, true), true, Span.startOf("policies"), List.of());
        LintSession.Outcome exact =
                LintSession.empty(SETTINGS).lint(List.of(files), CoverageTargets.NONE);
        return Comparison.of(compat, exact.report(), exact.policies(), new LintRun(SETTINGS));
    }

    private static Difference.OnlyCompat only(Comparison comparison, String code) {
        return comparison.onlyCompat().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_pair_that_cannot_meet_is_refuted_by_the_tests_that_exclude_each_other() {
        Comparison comparison =
                compare(
                        policy("A", "BLOCK", "{signal: risk.level, operator: ==, value: HIGH}"),
                        policy("B", "WARN", "{signal: risk.level, operator: in, value: [LOW]}"));

        assertEquals(
                new Difference.Reason(
                        "No input triggers both: no value satisfies `risk.level in [\"LOW\"]` and"
                                + " `risk.level == \"HIGH\"`.",
                        Optional.empty(),
                        List.of(List.of("risk.level in [\"LOW\"]", "risk.level == \"HIGH\""))),
                only(comparison, "CONTRADICTORY_RULES").reason());
    }

    @Test
    void a_contradiction_of_texts_alone_is_refuted_by_an_input() {
        Comparison comparison =
                compare(
                        policy(
                                "A",
                                "BLOCK",
                                "{signal: risk.n, operator: ==, value: 1}, {signal: risk.n,"
                                        + " operator: ==, value: 1.0}"));

        Difference.Reason reason = only(comparison, "CONTRADICTORY_EQUALITY").reason();

        assertEquals(
                Optional.of(List.of(new Witness.Fact("risk.n", "1"))),
                reason.witness().map(Witness::facts));
        assertEquals(
                Optional.of(List.of(new Witness.RuleOutcome("A", "BLOCK"))),
                reason.witness().map(Witness::outcomes));
    }

    @Test
    void what_both_find_is_agreed_and_carries_our_proof() {
        Comparison comparison =
                compare(
                        policy("A", "BLOCK", "{signal: risk.n, operator: '>=', value: 5}"),
                        policy("B", "WARN", "{signal: risk.n, operator: '<=', value: 9}"));

        assertEquals(
                List.of("CONTRADICTORY_RULES"),
                comparison.agreed().stream().map(Difference::code).toList());
        assertEquals(
                true, comparison.agreed().getFirst().exact().witness().isPresent(), "has a proof");
        assertEquals(List.of(), comparison.onlyCompat());
    }

    @Test
    void what_the_other_misses_is_only_ours_with_its_input() {
        Comparison comparison =
                compare(
                        policy("A", "BLOCK", "{signal: risk.n, operator: '>=', value: 5}"),
                        policy("B", "BLOCK", "{signal: risk.n, operator: '>=', value: 7}"));

        assertEquals(
                List.of("RULE_UNREACHABLE_SHADOWED B"),
                comparison.onlyExact().stream()
                        .map(one -> one.code() + " " + one.finding().subject().orElse(""))
                        .toList());
        assertEquals(
                true, comparison.onlyExact().getFirst().finding().witness().isPresent(), "proof");
    }

    @Test
    void a_policy_that_is_switched_off_decides_nothing() {
        SourceFile off =
                text(
                        "B.yaml",
                        "policy_id: B\nname: n\nenabled: false\ncontrols: [{signal: risk.n,"
                                + " operator: '>=', value: 5}]\nenforcement: {result: WARN}\n");
        Comparison comparison =
                compare(policy("A", "BLOCK", "{signal: risk.n, operator: '>=', value: 4}"), off);

        assertEquals(
                "Policy `B` is switched off, so it decides nothing.",
                only(comparison, "CONTRADICTORY_RULES").reason().sentence());
    }

    @Test
    void a_text_that_neither_can_read_is_agreed_whatever_the_code() {
        Comparison comparison = compare(text("A.yaml", "policy_id: A\ncontrols: []\n"));

        assertEquals(
                List.of("SCHEMA_VALIDATION_FAILED"),
                comparison.agreed().stream().map(Difference::code).toList());
    }

    @Test
    void a_required_transition_that_a_rule_for_any_transition_covers_is_shown_that_rule() {
        Comparison comparison =
                compare(
                        text(
                                "policy.yaml",
                                "required_transitions: [ship]\ntransition_rules: [{result:"
                                        + " BLOCK}]\n"));

        Difference.Reason reason = only(comparison, "TRANSITION_UNCOVERED").reason();

        assertEquals("`transition-rule-1` speaks for it.", reason.sentence());
        assertEquals(
                Optional.of(List.of(new Witness.Fact("transition_id", "\"ship\""))),
                reason.witness().map(Witness::facts));
    }
}
