package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings by what they mean for whoever wants to activate. */
class ConflictReportTest {
    private static final String FRESHNESS =
            """
            policy_id: payments
            default_result: BLOCK
            approval_requirements:
              min_approvals: 1
              max_age_seconds: 0
            """;

    @Test
    void every_error_and_warning_stands_in_exactly_one_list() {
        LintReport lint =
                lint(
                        FRESHNESS
                                + """
                                required_transitions: [deploy, rollback]
                                transition_rules:
                                  - { rule_id: open, transition_id: deploy, environment: prod, result: ALLOW }
                                  - { rule_id: shut, transition_id: deploy, environment: prod, result: BLOCK }
                                """);
        ConflictReport report = ConflictReport.of(lint);

        assertEquals(
                List.of(
                        "AMBIGUOUS_OVERLAP",
                        "APPROVAL_FRESHNESS_INVALID",
                        "CONTRADICTORY_RULES",
                        "OVERLAPPING_RULES"),
                codes(report.contradictions()));
        assertEquals(List.of("RULE_UNREACHABLE_SHADOWED"), codes(report.shadowedRules()));
        assertEquals(
                List.of("RULE_NO_COVERAGE", "TRANSITION_UNCOVERED"), codes(report.coverageGaps()));
        assertEquals(List.of("RG-G008"), codes(report.warnings()));
        assertEquals(6, report.errorCount());
        assertEquals(2, report.warningCount());
        assertFalse(report.isOk());
        assertFalse(report.isLintOk());
    }

    @Test
    void an_error_that_is_no_contradiction_is_not_lost() {
        ConflictReport report = ConflictReport.of(lint(FRESHNESS));
        assertEquals(List.of("APPROVAL_FRESHNESS_INVALID"), codes(report.contradictions()));
        assertFalse(report.isOk());
    }

    @Test
    void a_gap_is_an_error_and_no_contradiction() {
        ConflictReport report =
                ConflictReport.of(
                        lint(
                                """
                                policy_id: payments
                                default_result: BLOCK
                                required_transitions: [deploy]
                                """));
        assertTrue(report.isOk());
        assertFalse(report.isLintOk());
    }

    @Test
    void a_note_stands_in_no_list() {
        ConflictReport report =
                ConflictReport.of(
                        lint(
                                """
                                policy_id: payments
                                default_result: BLOCK
                                transition_rules:
                                  - { rule_id: shut, result: BLOCK }
                                """));
        assertEquals(new ConflictReport(List.of(), List.of(), List.of(), List.of(), 0, 0), report);
        assertTrue(report.isLintOk());
    }

    private static LintReport lint(String text) {
        return Texts.lintOnce(List.of(Texts.file("payments.yaml", text)), CoverageTargets.NONE);
    }

    private static List<String> codes(List<Diagnostic> findings) {
        return findings.stream().map(Diagnostic::code).sorted().toList();
    }
}
