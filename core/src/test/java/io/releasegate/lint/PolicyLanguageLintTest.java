package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.policy.dsl.DslText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text of the policy language is linted like the files it compiles to. */
class PolicyLanguageLintTest {
    private static final String TEXT =
            """
            policy Card_Data {
                version: "1.0.0"
                name: "Card data"
                description: "Nothing leaks."

                rules {
                    when risk.score > 70 and risk.score < 60 {
                        enforce BLOCK
                        message "never"
                    }

                    when risk.level == "HIGH" {
                        enforce BLOCK
                        message "too risky"
                    }
                }
            }
            """;

    @Test
    void findings_stand_in_the_text_itself() {
        Diagnostic found =
                lint(Texts.file("card.dsl", TEXT)).stream()
                        .filter(it -> it.code().equals("CONTRADICTORY_NUMERIC_BOUNDS"))
                        .findFirst()
                        .orElseThrow();

        assertEquals("card.dsl", found.span().source());
        assertEquals(7, found.span().start().line());
        assertEquals("Card-Data.R1", found.subject().orElseThrow());
        assertEquals(List.of(), found.fixes());
    }

    @Test
    void a_comment_silences_the_line_below_it() {
        String text =
                TEXT.replace(
                        "        when risk.score",
                        "        # lint-ignore: CONTRADICTORY_NUMERIC_BOUNDS -- agreed\n"
                                + "        when risk.score");
        LintReport report =
                Texts.lintOnce(List.of(Texts.file("card.dsl", text)), CoverageTargets.NONE);

        assertEquals(
                List.of("CONTRADICTORY_NUMERIC_BOUNDS"),
                report.suppressed().stream().map(it -> it.finding().code()).toList());
        assertEquals(
                List.of(),
                report.diagnostics().stream()
                        .map(Diagnostic::code)
                        .filter(it -> it.startsWith("RG-X") || it.startsWith("CONTRADICTORY"))
                        .toList());
    }

    @Test
    void one_mistake_in_the_text_is_one_finding_and_hides_no_other_file() {
        List<Diagnostic> found =
                lint(
                        Texts.file("card.dsl", TEXT.replace("enforce BLOCK", "enfroce BLOCK")),
                        Texts.compiled("P", "BLOCK", "a, ==, 1", "a, ==, 2"));

        assertEquals(
                List.of("P.yaml CONTRADICTORY_EQUALITY", "card.dsl RG-S001", "card.dsl RG-S001"),
                found.stream()
                        .filter(it -> it.severity() == Severity.ERROR)
                        .map(it -> it.span().source() + " " + it.code())
                        .toList());
    }

    @Test
    void compiled_files_beside_their_text_count_once() {
        List<SourceFile> files = new ArrayList<>(List.of(Texts.file("card.dsl", TEXT)));
        DslText.read(new SourceText("card.dsl", TEXT)).compile().stream()
                .map(rule ->
                        new SourceFile(
                                "compiled/" + rule.fileName(),
                                rule.text().getBytes(StandardCharsets.UTF_8)))
                .forEach(files::add);

        LintReport report = Texts.lintOnce(files, CoverageTargets.NONE);

        assertEquals(2, report.policyCount());
        assertEquals(
                List.of(),
                report.diagnostics().stream()
                        .map(Diagnostic::code)
                        .filter(
                                List.of(
                                                "RG-D008",
                                                "DUPLICATE_POLICY_ID",
                                                "RULE_UNREACHABLE_SHADOWED")
                                        ::contains)
                        .toList());
    }

    @Test
    void the_text_of_the_guide_has_nothing_to_complain_about() throws IOException {
        Path here = Path.of("docs", "how-to", "write-a-policy-text.md");
        String page = Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
        String text = page.replaceFirst("(?s).*```dsl\n(.*?)```.*", "$1");

        assertEquals(List.of(), lint(Texts.file("card.dsl", text)));
    }

    private static List<Diagnostic> lint(SourceFile... files) {
        return Texts.lintOnce(List.of(files), CoverageTargets.NONE).diagnostics();
    }
}
