package io.releasegate.policy.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DslTextTest {
    private static final String HEAD = "policy Card_Data {\n  version: \"1.2.3\"\n  name: \"n\"\n";

    @Test
    void one_mistake_hides_no_other_and_each_has_its_line_and_column() {
        DslText text =
                read(
                        """
                        polciy A {
                          verison: "1.0"
                          name: 'n'
                          control C { signals: [a, name.b] }
                          rules {
                            whne a == 1 { enforce BLOK }
                            when a = 1 && b in ["x"] { enforce BLOCK }
                            when b == HIGH { enforc BLOCK mesage "x" }
                            require a in "x"
                            when user.name == "x
                        y" or z == 1 { enforce "BLOCK" }
                            when a == "multi
                        line" { enforce WARN } ?
                          }
                        """);

        assertEquals(
                List.of(
                        "1:1 RG-S001",
                        "2:3 RG-S001",
                        "2:12 RG-S010",
                        "3:9 RG-S008",
                        "4:28 RG-S001",
                        "6:5 RG-S001",
                        "6:27 RG-S003",
                        "7:12 RG-S008",
                        "7:16 RG-S008",
                        "7:24 RG-S008",
                        "8:15 RG-S008",
                        "8:22 RG-S001",
                        "8:35 RG-S001",
                        "9:15 RG-S008",
                        "10:10 RULE_INVALID_LOGIC",
                        "10:15 RG-S001",
                        "11:24 RG-S003",
                        "13:24 RG-S008",
                        "14:3 RG-S008"),
                text.diagnostics().stream().map(DslTextTest::place).toList());
        assertTrue(text.compile().isEmpty());
        assertTrue(text.formatted().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "when a == 1 { enforce BLOK }           | when a == 1 { enforce BLOCK }",
                "whem a == 1 { enforce BLOCK }          | when a == 1 { enforce BLOCK }",
                "when a = 1 { enforce BLOCK }           | when a == 1 { enforce BLOCK }",
                "when a == 1 && b == 2 { enforce WARN } | when a == 1 and b == 2 { enforce WARN }",
                "when a == HIGH { enforce WARN }        | when a == \"HIGH\" { enforce WARN }",
                "when a == True { enforce WARN }        | when a == true { enforce WARN }",
                "when a == 'x' { enforce WARN }         | when a == \"x\" { enforce WARN }",
                "when a == 1 { enforce \"WARN\" }       | when a == 1 { enforce WARN }",
                "when a == 1 { enforce WARN mesage \"\" } | when a == 1 { enforce WARN message"
                        + " \"\" }",
                "when a == 1 and b == 2 or c == 3 { enforce WARN } |"
                        + " when a == 1 and b == 2 { enforce WARN }\\nwhen c == 3 { enforce WARN }",
            })
    void a_sure_fix_gives_a_text_without_problems(String wrong, String right) {
        DslText before = read(HEAD + "rules {\n" + wrong + "\n} }");

        assertEquals(1, before.diagnostics().size(), before.diagnostics().toString());
        Fix fix = before.diagnostics().getFirst().fixes().getFirst();
        String after = applied(before.source().text(), fix);
        assertEquals(HEAD + "rules {\n" + right.replace("\\n", "\n") + "\n} }", after);
        assertEquals(List.of(), read(after).diagnostics());
    }

    @Test
    void what_the_reference_passes_over_is_compiled_with_a_warning() {
        DslText text =
                read(
                        HEAD
                                + """
                                  version: "2.0.0"
                                  compliance { X: "1" }
                                  compliance { Y: "2" }
                                  rules { when a not
                                    in "x" { enforce BLOCK } }
                                }
                                policy Other { }
                                """);

        assertFalse(text.hasErrors());
        assertEquals(
                List.of("4:3 RG-S006", "6:3 RG-S006", "10:1 RG-S007"),
                text.diagnostics().stream().map(DslTextTest::place).toList());
        assertTrue(text.compile().getFirst().text().contains("\"operator\": \"not in\""));
        assertTrue(text.compile().getFirst().text().contains("\"version\": \"2.0.0\""));
    }

    @Test
    void a_compiled_policy_stands_where_its_rule_stands() {
        String source =
                HEAD
                        + """
                          rules {
                            when risk.score > 70 and a == true {
                              enforce BLOCK
                              message "too risky"
                            }
                            require approvals.count >= 2
                          }
                        }
                        """;
        PolicyText text = PolicyText.read("x.dsl", source.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(), text.diagnostics());
        assertEquals(
                List.of("Card-Data.R1", "Card-Data.R2"),
                text.documents().stream().map(PolicyDocument::policyId).toList());
        CompiledPolicy first = (CompiledPolicy) text.documents().getFirst();
        assertEquals("when", covered(source, first.rules().getFirst().span()));
        assertEquals("risk.score > 70", covered(source, first.controls().getFirst().span()));
        assertEquals("BLOCK", covered(source, first.spanOf("/enforcement/result")));
        assertEquals("\"too risky\"", covered(source, first.spanOf("/enforcement/message")));
        assertEquals(120, first.priority());
        CompiledPolicy second = (CompiledPolicy) text.documents().get(1);
        assertEquals("require", covered(source, second.rules().getFirst().span()));
        assertEquals("Requirement failed: approvals.count >= 2", second.message().orElseThrow());
    }

    @Test
    void a_text_full_of_mistakes_ends_and_an_error_is_never_lost_among_warnings() {
        DslText noise = read("\u00a7 ".repeat(100_000));
        assertTrue(noise.hasErrors());
        assertTrue(noise.diagnostics().size() <= 1_001);
        DslText warned =
                read(
                        HEAD
                                + "version: \"1.0.0\"\n".repeat(5_000)
                                + "rules { when a == 1 { enforce BLOK } } }");
        assertTrue(warned.hasErrors());
        assertTrue(warned.compile().isEmpty());
    }

    @Test
    void a_text_that_is_not_utf8_or_holds_no_policy_is_a_finding() {
        assertEquals(
                List.of("1:3 RG-S008"),
                PolicyText.read("x.dsl", new byte[] {'#', ' ', (byte) 0xC3}).diagnostics().stream()
                        .map(DslTextTest::place)
                        .toList());
        assertEquals(
                List.of("1:1 RG_POL_006"),
                read("# nothing").diagnostics().stream().map(DslTextTest::place).toList());
    }

    static DslText read(String text) {
        return DslText.read(new SourceText("x.dsl", text));
    }

    private static String place(Diagnostic found) {
        return found.span().start().line()
                + ":"
                + found.span().start().column()
                + " "
                + found.code();
    }

    private static String covered(String text, io.releasegate.diagnostic.Span span) {
        return text.substring(span.start().offset(), span.end().offset());
    }

    private static String applied(String text, Fix fix) {
        StringBuilder result = new StringBuilder(text);
        for (Fix.Edit edit : fix.edits().reversed()) {
            result.replace(
                    edit.span().start().offset(), edit.span().end().offset(), edit.replacement());
        }
        return result.toString();
    }
}
