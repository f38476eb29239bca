package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final String CODE = "CONTRADICTORY_NUMERIC_BOUNDS";

    /** A policy whose last control contradicts the one before it; lines of it can be replaced. */
    private static final String TEXT =
            """
            policy_id: change-size
            name: Large changes wait
            description: A pair of bounds that no number meets.
            controls:
              - signal: raw.total_churn
                operator: '>'
                value: 500
              - signal: raw.total_churn
                operator: '<'
                value: 100
            enforcement:
              result: BLOCK
              message: Too large.
            """;

    /** The text with a comment in front of a line, as far in as that line. */
    private static String above(int line, String comment) {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        String next = lines.get(line - 1);
        String blanks = next.substring(0, next.length() - next.stripLeading().length());
        lines.add(line - 1, blanks + comment);
        return String.join("\n", lines) + "\n";
    }

    private static String behind(int line, String comment) {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        lines.set(line - 1, lines.get(line - 1) + " " + comment);
        return String.join("\n", lines) + "\n";
    }

    private static LintReport lint(String... texts) {
        List<SourceFile> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Texts.file("p" + files.size() + ".yaml", text));
        }
        return Texts.lintOnce(files, CoverageTargets.NONE);
    }

    private static List<String> heard(LintReport report) {
        return report.diagnostics().stream()
                .filter(found -> found.severity() != Severity.INFO)
                .filter(found -> found.code().equals(CODE) || found.code().startsWith("RG-X"))
                .map(found -> found.span().start().line() + " " + found.code())
                .toList();
    }

    private static List<String> silenced(LintReport report) {
        return report.suppressed().stream()
                .map(one -> one.finding().span().start().line() + " " + one.finding().code())
                .toList();
    }

    @Test
    void without_a_comment_the_finding_is_heard() {
        assertEquals(List.of("8 " + CODE), heard(lint(TEXT)));
    }

    @Test
    void a_comment_above_silences_what_begins_on_the_next_line_as_a_whole() {
        LintReport report =
                lint(above(8, "# lint-ignore: " + CODE + " until 2027-01-31 -- agreed with risk"));

        assertEquals(List.of(), heard(report));
        assertEquals(1, report.suppressed().size());
        LintReport.Suppressed one = report.suppressed().getFirst();
        assertEquals(CODE, one.finding().code());
        assertEquals(Severity.ERROR, one.finding().severity());
        assertEquals("agreed with risk", one.reason());
        assertEquals(8, one.at().start().line());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), one.until());
        assertEquals(
                List.of("5 RG-X001", "9 " + CODE),
                heard(lint(above(5, "# lint-ignore: " + CODE + " -- the other control"))));
    }

    @Test
    void a_comment_above_a_member_silences_all_of_it_and_comments_may_be_piled_up() {
        LintReport report =
                lint(
                        above(
                                4,
                                "# lint-ignore: DUPLICATE_POLICY_ID -- there is another one\n"
                                        + "# lint-ignore: "
                                        + CODE
                                        + " -- agreed\n# And a word for people."));

        assertEquals(List.of("11 " + CODE), silenced(report));
        assertEquals(List.of(), heard(report));
    }

    @Test
    void a_comment_at_the_top_speaks_of_the_first_member_only() {
        assertEquals(
                List.of("1 RG-X001", "9 " + CODE),
                heard(lint(above(1, "# lint-ignore: " + CODE + " -- agreed"))));
    }

    @Test
    void a_comment_behind_something_silences_its_line() {
        assertEquals(
                List.of("8 " + CODE),
                silenced(lint(behind(8, "# lint-ignore: " + CODE + " -- agreed"))));
        assertEquals(
                List.of("8 " + CODE, "9 RG-X001"),
                heard(lint(behind(9, "# lint-ignore: " + CODE + " -- agreed"))));
    }

    @Test
    void a_comment_that_is_needed_no_more_can_be_removed_with_its_line_or_from_it() {
        String alone = above(5, "# lint-ignore: " + CODE + " -- agreed");
        String behind = behind(5, "# lint-ignore: " + CODE + " -- agreed");

        assertEquals(TEXT, withoutUnused(alone));
        assertEquals(TEXT, withoutUnused(behind));
    }

    private static String withoutUnused(String text) {
        Fix.Edit edit =
                lint(text).diagnostics().stream()
                        .filter(found -> found.code().equals("RG-X001"))
                        .findFirst()
                        .orElseThrow()
                        .fixes()
                        .getFirst()
                        .edits()
                        .getFirst();
        return text.substring(0, edit.span().start().offset())
                + edit.replacement()
                + text.substring(edit.span().end().offset());
    }

    @Test
    void what_has_expired_or_gives_no_reason_silences_nothing() {
        assertEquals(
                List.of("8 " + CODE, "8 RG-X002"),
                heard(lint(behind(8, "# lint-ignore: " + CODE + " until 2026-11-20 -- x"))));
        for (String reason : List.of("", " --", " -- <why>", " -- ...")) {
            assertEquals(
                    List.of("8 " + CODE, "8 RG-X003"),
                    heard(lint(behind(8, "# lint-ignore: " + CODE + reason))),
                    reason);
        }
    }

    @Test
    void a_comment_about_policies_in_comparison_is_judged_among_several_only() {
        String comment = "# lint-ignore: CONTRADICTORY_RULES -- both are meant\n";
        String one = TEXT.replace("enforcement:", comment + "enforcement:");

        assertEquals(List.of("8 " + CODE), heard(lint(one)));
        assertTrue(heard(lint(one, TEXT.replace("change-size", "other"))).contains("11 RG-X001"));
    }

    @Test
    void why_a_text_cannot_be_read_is_neither_silenced_nor_lowered() {
        SourceFile broken =
                Texts.file(
                        "p.yaml",
                        "# lint-ignore: RG-S001 -- no\n" + TEXT.replace("policy_id", "polcy_id"));
        LintSettings off =
                new LintSettings(
                        Map.of("RG-S001", Level.OFF, "RG_POL_001", Level.OFF), Texts.TODAY);
        LintReport report = LintSession.lintOnce(List.of(broken), CoverageTargets.NONE, off);

        assertEquals(0, report.policyCount());
        assertTrue(report.errorCount() > 0);
        assertEquals(List.of(), report.suppressed());
    }

    @Test
    void only_what_a_comment_could_silence_is_offered_to_be() {
        assertEquals(
                List.of(true, false, false, false),
                List.of(CODE, "RG-X001", "RG-S008", "SOME_OTHER").stream()
                        .map(code -> Diagnostic.error(code, "It is so.", Span.startOf("p.yaml")))
                        .map(Suppressions::canSilence)
                        .toList());
    }

    @Test
    void a_silenced_finding_has_the_level_of_its_rule_and_is_gone_only_where_that_is_off() {
        SourceFile file = Texts.file("p.yaml", behind(8, "# lint-ignore: " + CODE + " -- agreed"));
        for (Level level : List.of(Level.INFO, Level.OFF)) {
            LintSettings settings = new LintSettings(Map.of(CODE, level), Texts.TODAY);
            assertEquals(
                    level.severity().stream().toList(),
                    LintSession.lintOnce(List.of(file), CoverageTargets.NONE, settings)
                            .suppressed()
                            .stream()
                            .map(LintReport.Suppressed::finding)
                            .map(Diagnostic::severity)
                            .toList());
        }
    }
}
