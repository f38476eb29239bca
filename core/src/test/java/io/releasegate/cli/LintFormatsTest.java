package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.value.Value;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What each format makes of one answer that has everything in it. */
class LintFormatsTest {
    private static final LintAnswer ANSWER = LintAnswers.everything();

    @Test
    void text_shows_place_line_proof_other_places_and_fixes_and_nothing_a_terminal_acts_on() {
        assertEquals(
                """
                Policy Lint: FAIL
                Policy Dir: p,q
                Policies: 1
                Errors: 1
                Warnings: 0
                Notes: 2, listed with --fail-on info
                Suppressed: 1
                Known: 1

                Issues:

                p,q/a 1%:é.yaml:3:2: error RG-S002: 100%: <a> & "b"<U+000D><U+000A>is <U+001B>[31mred<U+0000> <U+D800>.
                  3 |  - {signal: x, operator: =}
                    |  ^^^^^^^^^^^^^^^^^^^^^^^^^^
                  proof: With x = 1 and y missing, `r` says BLOCK and `x > 0` holds. So it is.
                  see:   p,q/a 1%:é.yaml:1:1, the other, here
                  fix:   Write ==
                  maybe: Remove it\
                """,
                LintText.of(ANSWER));
    }

    @Test
    void json_has_the_members_of_the_reference_then_ours() {
        Value.Mapping report = (Value.Mapping) JsonReader.value(LintJson.of(ANSWER));

        assertEquals(
                List.of(
                        "ok",
                        "policy_dir",
                        "policy_count",
                        "error_count",
                        "warning_count",
                        "issues",
                        "info_count",
                        "left_out_count",
                        "known_count",
                        "undecided_count",
                        "undecided",
                        "suppressed",
                        "config"),
                List.copyOf(report.members().keySet()));
        Value.Sequence issues = (Value.Sequence) report.members().get("issues");
        assertEquals(
                List.of(
                        "severity",
                        "code",
                        "message",
                        "policy_id",
                        "source_file",
                        "metadata",
                        "line",
                        "column",
                        "end_line",
                        "end_column",
                        "related",
                        "witness",
                        "fixes",
                        "fingerprint"),
                List.copyOf(((Value.Mapping) issues.items().getFirst()).members().keySet()));
        assertEquals(2, issues.items().size());
        assertEquals(Value.of(1), report.members().get("left_out_count"));
        Value.Mapping silenced =
                (Value.Mapping)
                        ((Value.Sequence) report.members().get("suppressed")).items().getFirst();
        assertEquals(Value.of("agreed \"so\""), silenced.members().get("reason"));
        assertEquals(Value.of("2027-01-31"), silenced.members().get("until"));
    }

    @Test
    void github_gets_one_command_in_one_line_for_each_finding_with_its_escapes() {
        List<String> lines = LintGithub.of(ANSWER).lines().toList();

        assertEquals(
                "::error file=p%2Cq/a 1%25%3Aé.yaml,line=3,endLine=3,col=2,endColumn=28,title=RG-S002"
                        + "::100%25: <a> & \"b\"%0D%0Ais \u001b[31mred\u0000 \ud800.%0AWith x = 1 and y"
                        + " missing, `r` says BLOCK and `x > 0` holds. So it is.",
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("::notice file="), lines.get(1));
        assertEquals(
                "Policy Lint: FAIL, 1 errors, 0 warnings, 2 notes, 1 left out, 1 known, 1"
                        + " suppressed.",
                lines.get(2));
        assertEquals(3, lines.size());
    }

    @Test
    void junit_is_xml_with_a_case_for_each_file_and_rule() throws Exception {
        Document xml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(LintJunit.of(ANSWER))));

        Element root = xml.getDocumentElement();
        assertEquals("3", root.getAttribute("tests"));
        assertEquals("1", root.getAttribute("failures"));
        List<String> cases =
                java.util.stream.IntStream.range(
                                0, xml.getElementsByTagName("testcase").getLength())
                        .mapToObj(i -> (Element) xml.getElementsByTagName("testcase").item(i))
                        .map(it -> it.getAttribute("classname") + " " + it.getAttribute("name"))
                        .toList();
        assertEquals(
                List.of(
                        "clean.yaml no findings",
                        LintAnswers.FILE + " RG-S002",
                        LintAnswers.FILE + " RG_X"),
                cases);
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertEquals(
                "100%: <a> & \"b\"\r\nis \uFFFD[31mred\uFFFD \uFFFD.",
                failure.getAttribute("message"));
        assertTrue(failure.getTextContent().contains("operator: =}"));
        assertEquals(1, xml.getElementsByTagName("system-out").getLength());
    }

    @Test
    void sarif_has_what_its_schema_asks_for_and_nothing_it_does_not_know() {
        SarifShape.check(JsonReader.value(LintSarif.of(ANSWER)));
    }

    @Test
    void sarif_says_what_is_new_known_and_silenced_and_where_paths_need_escapes() {
        String sarif = LintSarif.of(ANSWER);

        assertTrue(sarif.contains("\"uri\": \"p%2Cq/a%201%25%3A%C3%A9.yaml\""), sarif);
        assertEquals(2, sarif.split("\"baselineState\": \"new\"", -1).length - 1);
        assertEquals(1, sarif.split("\"baselineState\": \"unchanged\"", -1).length - 1);
        assertTrue(sarif.contains("\"justification\": \"agreed \\\"so\\\"\""), sarif);
        assertEquals("file:///a%20b.yaml", FileUris.of("/a b.yaml"));
    }

    @ParameterizedTest
    @EnumSource
    void the_same_answer_gives_the_same_bytes(LintFormat format) {
        assertEquals(format.of(ANSWER), format.of(LintAnswers.everything()));
        assertFalse(format.of(ANSWER).endsWith("\n"));
    }
}
