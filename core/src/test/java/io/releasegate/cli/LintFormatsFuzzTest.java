package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.MutatedTexts;
import io.releasegate.lint.SourceFile;
import io.releasegate.testing.Rounds;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** Whatever stands in a text, each format says it in its own grammar. */
@Tag("fuzz")
class LintFormatsFuzzTest {
    private static final int FULL_COUNT = 20_000;
    private static final long SEED = 20_261_122_000_000L;

    @Test
    void findings_about_mutated_texts_are_json_xml_and_single_lines() throws Exception {
        MutatedTexts texts = new MutatedTexts();
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        int shown = 0;
        for (int i = 0; i < Rounds.of(FULL_COUNT); i++) {
            SourceFile file = texts.text(SEED + i);
            LintAnswer answer = answer(file);
            try {
                JsonReader.value(LintJson.of(answer));
                SarifShape.check(JsonReader.value(LintSarif.of(answer)));
                xml.parse(new InputSource(new StringReader(LintJunit.of(answer))));
                assertEquals(
                        answer.shown().size() + 1,
                        LintGithub.of(answer).split("\r\n|\r|\n", -1).length);
                assertTrue(
                        LintText.of(answer)
                                .lines()
                                .allMatch(line -> Printable.of(line).equals(line)));
            } catch (Exception | AssertionError e) {
                String text = new String(file.bytes(), StandardCharsets.UTF_8);
                throw new AssertionError("seed " + (SEED + i) + ":\n" + text, e);
            }
            shown += answer.shown().size();
        }
        assertTrue(shown > 0, "nothing was found in any text");
    }

    private static LintAnswer answer(SourceFile file) {
        LintSession.Outcome outcome =
                LintSession.empty(LintSettings.standard(LocalDate.of(2026, 11, 21)))
                        .lint(List.of(file), CoverageTargets.NONE);
        LintInput input =
                new LintInput(
                        "", List.of(new LintInput.File(Path.of(file.name()), file)), List.of());
        LintResult result = new LintResult(input, outcome.report(), outcome.next().readings());
        List<Finding> findings =
                outcome.report().diagnostics().stream()
                        .map(found -> new Finding(found, found.code()))
                        .toList();
        return new LintAnswer(
                result, findings, findings, List.of(), Optional.empty(), Severity.INFO);
    }
}
