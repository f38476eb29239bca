package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Witness;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LintSessionTest {
    private static final SourceFile BLOCK =
            Texts.compiled("score-block", "BLOCK", "raw.risk.score, >=, 70");
    private static final SourceFile WARN =
            Texts.compiled("score-warn", "WARN", "raw.risk.score, >, 60");

    @Test
    void an_overlap_is_told_with_the_input_that_shows_it() {
        LintReport report = Texts.lintOnce(List.of(BLOCK, WARN), CoverageTargets.NONE);
        Diagnostic found = report.diagnostics().getFirst();
        assertEquals(1, report.diagnostics().size());
        assertEquals("CONTRADICTORY_RULES", found.code());
        assertEquals(
                "Policy `score-warn` says WARN where policy `score-block` says BLOCK at the same"
                        + " priority.",
                found.message());
        assertEquals("score-warn.yaml", found.span().source());
        assertEquals(5, found.span().start().line());
        assertEquals(
                new Witness(
                        List.of(new Witness.Fact("raw.risk.score", "70")),
                        List.of(
                                new Witness.RuleOutcome("score-block", "BLOCK"),
                                new Witness.RuleOutcome("score-warn", "WARN")),
                        "Both trigger; of the two, `score-block` decides, because the heavier result"
                                + " wins."),
                found.witness().orElseThrow());
        assertEquals(1, report.errorCount());
        assertEquals(2, report.policyCount());
    }

    @Test
    void a_contradiction_is_told_with_a_value_that_almost_fits() {
        SourceFile file = Texts.compiled("p", "BLOCK", "env, ==, prod", "env, ==, dev");
        Diagnostic found =
                Texts.lintOnce(List.of(file), CoverageTargets.NONE).diagnostics().stream()
                        .filter(it -> it.code().startsWith("CONTRADICTORY"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "Policy `p` asks for `env == \"prod\"` and `env == \"dev\"`, which no value of"
                        + " `env` satisfies, so it can never trigger.",
                found.message());
        assertEquals(5, found.span().start().line());
        assertEquals(4, found.related().getFirst().span().start().line());
        assertEquals(
                List.of(new Witness.Fact("env", "\"prod\"")),
                found.witness().orElseThrow().facts());
        assertEquals(
                List.of(
                        new Witness.RuleOutcome("env == \"prod\"", "holds"),
                        new Witness.RuleOutcome("env == \"dev\"", "does not hold")),
                found.witness().orElseThrow().outcomes());
        assertEquals(
                "\"dev\" would satisfy the last line and break the first; nothing satisfies every"
                        + " line.",
                found.witness().orElseThrow().consequence());
    }

    @Test
    void text_that_cannot_be_read_is_a_finding_and_the_rest_is_linted() {
        SourceFile broken = Texts.file("broken.yaml", "policy_id: [\n");
        LintReport report = Texts.lintOnce(List.of(broken, BLOCK, WARN), CoverageTargets.NONE);
        assertEquals(2, report.policyCount());
        assertEquals("broken.yaml", report.diagnostics().getFirst().span().source());
        assertEquals(Severity.ERROR, report.diagnostics().getFirst().severity());
        assertTrue(
                report.diagnostics().stream()
                        .anyMatch(found -> found.code().equals("CONTRADICTORY_RULES")));
    }

    @Test
    void an_unchanged_text_is_not_parsed_again() {
        LintSession.Outcome first =
                LintSession.empty(LintSettings.standard(LocalDate.EPOCH))
                        .lint(List.of(BLOCK, WARN), CoverageTargets.NONE);
        SourceFile changed = Texts.compiled("score-warn", "WARN", "raw.risk.score, <, 70");
        LintSession.Outcome second =
                first.next().lint(List.of(BLOCK, changed), CoverageTargets.NONE);
        assertSame(
                first.policies().documents().getFirst(), second.policies().documents().getFirst());
        assertNotSame(
                first.policies().documents().getLast(), second.policies().documents().getLast());
        assertEquals(List.of(), second.report().diagnostics());
    }

    @Test
    void what_is_not_decided_is_counted_and_never_a_finding() {
        String parts =
                IntStream.range(0, 9)
                        .mapToObj(i -> "{any: [{changed_files_gt: %d}, {risk: HIGH}]}".formatted(i))
                        .collect(Collectors.joining(", "));
        SourceFile registry =
                Texts.file(
                        "registry.yaml",
                        """
                        project_id: pay
                        rules:
                          - {rule_id: a, result: BLOCK, when: {all: [%s]}}
                          - {rule_id: b, result: WARN, when: {all: [{risk: HIGH}, {environment: prod}]}}
                        """
                                .formatted(parts));
        LintReport report = Texts.lintOnce(List.of(registry), CoverageTargets.NONE);
        assertFalse(
                report.diagnostics().stream()
                        .anyMatch(found -> found.code().equals("CONTRADICTORY_RULES")));
        assertTrue(
                report.undecided().stream()
                        .anyMatch(it ->
                                it.code().equals("CONTRADICTORY_RULES")
                                        && it.rules().equals(List.of("a", "b"))));
    }

    @Test
    void what_a_text_contains_is_decided() {
        assertEquals(
                List.of("CONTRADICTORY_RULES b"),
                codes(
                        "CONTRADICTORY_RULES",
                        Texts.compiled("a", "BLOCK", "name, in, names-and-more"),
                        Texts.compiled("b", "WARN", "name, in, more-names")));
    }

    @Test
    void an_overlap_that_only_a_list_would_show_is_found_where_a_list_is_declared() {
        List<String> none =
                codes(
                        "CONTRADICTORY_RULES",
                        Texts.compiled("a", "BLOCK", "level, in, [HIGH]"),
                        Texts.compiled("b", "WARN", "level, in, [LOW]"));
        assertEquals(List.of(), none);
        assertEquals(
                List.of("CONTRADICTORY_RULES b"),
                codes(
                        "CONTRADICTORY_RULES",
                        Texts.compiled("a", "BLOCK", "raw.labels, in, [HIGH]"),
                        Texts.compiled("b", "WARN", "raw.labels, in, [LOW]")));
    }

    private static List<String> codes(String code, SourceFile... files) {
        LintReport report = Texts.lintOnce(List.of(files), CoverageTargets.NONE);
        assertEquals(List.of(), report.undecided());
        return report.diagnostics().stream()
                .filter(found -> found.code().equals(code))
                .map(found -> found.code() + " " + found.subject().orElse("?"))
                .toList();
    }

    @Test
    void a_weaker_requirement_does_not_stand_in_for_a_stronger_one() {
        String text =
                """
                id: %s
                description: Asks for people
                when: {signals: {features.churn: {gt: %s}}}
                then: {decision: CONDITIONAL, message: Ask., requires: {approvals: %d}}
                """;
        SourceFile wide = Texts.file("wide.yaml", text.formatted("wide", "0.5", 1));
        SourceFile strict = Texts.file("strict.yaml", text.formatted("strict", "0.9", 2));
        SourceFile lax = Texts.file("lax.yaml", text.formatted("lax", "0.9", 1));
        assertEquals(
                List.of(),
                Texts.lintOnce(List.of(wide, strict), CoverageTargets.NONE).diagnostics());
        assertEquals(
                Map.of("shadowed_by", "strict", "cover", "exact"),
                Texts.lintOnce(List.of(strict, lax), CoverageTargets.NONE)
                        .diagnostics()
                        .getFirst()
                        .metadata());
    }

    @Test
    void what_is_remembered_gives_the_report_of_a_fresh_look_after_each_edit() {
        LintSession session = LintSession.empty(LintSettings.standard(Texts.TODAY));
        SourceFile narrow = Texts.compiled("score-narrow", "WARN", "risk.score, >, 90");
        SourceFile other = Texts.compiled("score-warn", "WARN", "risk.score, <, 70");
        List<List<SourceFile>> edits =
                List.of(
                        List.of(BLOCK, WARN),
                        List.of(BLOCK, WARN, narrow),
                        List.of(BLOCK, other, narrow),
                        List.of(other, narrow, BLOCK),
                        List.of(narrow, BLOCK),
                        List.of(BLOCK, WARN, narrow));
        for (List<SourceFile> files : edits) {
            LintSession.Outcome outcome = session.lint(files, CoverageTargets.NONE);
            assertEquals(Texts.lintOnce(files, CoverageTargets.NONE), outcome.report());
            session = outcome.next();
        }
    }
}
