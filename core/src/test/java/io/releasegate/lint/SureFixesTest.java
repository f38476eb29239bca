package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SureFixesTest {
    private static final String RULE =
            """
            id: r
            description: d
            when: {}
            then: {decision: ALLOWED, message: m}
            """;

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A linter that asks for one word to be replaced by another, wherever it stands. */
    private static LintReport replacing(List<SourceFile> files, String... words) {
        List<Diagnostic> found = new ArrayList<>();
        for (SourceFile file : files) {
            SourceText text = DocumentReader.read(file.name(), file.bytes()).text();
            for (int i = 0; i < words.length; i += 2) {
                int at = text.text().indexOf(words[i]);
                if (at >= 0) {
                    found.add(finding(text, at, words[i], words[i + 1]));
                }
            }
        }
        return new LintReport(found, files.size(), List.of());
    }

    private static Diagnostic finding(SourceText text, int at, String word, String better) {
        var span = text.span(at, at + word.length());
        return new Diagnostic(
                "C",
                Severity.ERROR,
                "It is wrong.",
                span,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new Fix("Write " + better, List.of(new Fix.Edit(span, better)))),
                Map.of());
    }

    private static String text(SureFixes.Outcome outcome) {
        return new String(outcome.files().getFirst().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void it_goes_on_until_nothing_is_left() {
        SureFixes.Outcome outcome =
                SureFixes.apply(
                        List.of(file("a.yaml", RULE.replace("d\n", "one\n"))),
                        files -> replacing(files, "one", "two", "two", "three"));

        assertEquals(RULE.replace("d\n", "three\n"), text(outcome));
        assertEquals(
                List.of("Write two", "Write three"),
                outcome.made().stream().map(SureFixes.Made::title).toList());
    }

    @Test
    void fixes_that_undo_each_other_end_where_they_meet_themselves_again() {
        SourceFile a = file("a.yaml", RULE.replace("d\n", "one\n"));
        SureFixes.Lint<RuntimeException> lint =
                files -> replacing(files, "one", "two", "two", "one");

        SureFixes.Outcome outcome = SureFixes.apply(List.of(a), lint);

        assertEquals(RULE.replace("d\n", "one\n"), text(outcome));
        assertEquals(List.of(), outcome.made());
        assertEquals(text(outcome), text(SureFixes.apply(outcome.files(), lint)));
    }

    @Test
    void a_fix_that_would_leave_no_policy_is_not_made_and_keeps_no_other_file_from_being_fixed() {
        SureFixes.Outcome outcome =
                SureFixes.apply(
                        List.of(
                                file("a.yaml", RULE.replace("d\n", "one\n")),
                                file("b.yaml", "one")),
                        files -> replacing(files, "one", "[[["));

        assertEquals(RULE.replace("d\n", "one\n"), text(outcome));
        assertEquals("[[[", new String(outcome.files().get(1).bytes(), StandardCharsets.UTF_8));
        assertEquals(1, outcome.made().size());
    }

    @Test
    void byte_order_mark_and_line_ends_stay() {
        String windows = "\uFEFF" + RULE.replace("\n", "\r\n").replace(": d", ": one");

        SureFixes.Outcome outcome =
                SureFixes.apply(
                        List.of(file("a.yaml", windows)),
                        files -> replacing(files, "one", "two\nsecond: 2"));

        assertEquals(windows.replace("one", "two\r\nsecond: 2"), text(outcome));
    }

    @Test
    void text_that_is_not_utf8_and_files_that_were_not_given_are_left_alone() {
        byte[] latin = {'a', ':', ' ', (byte) 0xE9};
        SourceText elsewhere = new SourceText("else.yaml", "one");

        SureFixes.Outcome outcome =
                SureFixes.apply(
                        List.of(new SourceFile("a.yaml", latin)),
                        files ->
                                new LintReport(
                                        List.of(finding(elsewhere, 0, "one", "two")),
                                        0,
                                        List.of()));

        assertArrayEquals(latin, outcome.files().getFirst().bytes());
        assertEquals(List.of(), outcome.made());
    }

    @Test
    void every_fixture_of_every_rule_is_fixed_once_and_for_all() {
        SureFixes.Lint<RuntimeException> lint =
                files ->
                        LintSession.lintOnce(
                                files, CoverageTargets.NONE, LintSettings.standard(Texts.TODAY));
        for (Fixture fixture : Fixture.all()) {
            SureFixes.Outcome once = SureFixes.apply(fixture.files(), lint);
            SureFixes.Outcome twice = SureFixes.apply(once.files(), lint);
            assertEquals(List.of(), twice.made(), fixture.name());
            for (int i = 0; i < once.files().size(); i++) {
                assertArrayEquals(
                        once.files().get(i).bytes(), twice.files().get(i).bytes(), fixture.name());
            }
        }
    }
}
