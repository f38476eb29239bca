package io.releasegate.policy.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.testing.Rounds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FormatterTest {
    @Test
    void blocks_lists_comments_and_long_conditions_have_one_layout() {
        String messy =
                """
                # head
                policy A_B { version: "1.0.0" name: "n" # trailing


                description: "x"
                # about controls
                control C { signals: [a.b, c, # why c
                  d,] evidence: [] } control D { signals: [a b] }
                rules { # first
                 when a . b == 1 and c not   in "xyz" { enforce BLOCK message "no" } # t
                 require d >= 1 require c == true

                 # why
                 when some.signal.with.a.long.title == "one" and c != "some other really quite long thing" and d > 7 { enforce WARN }
                 # last
                }
                }
                # after
                """;
        assertEquals(
                """
                # head
                policy A_B {
                    version: "1.0.0"
                    name: "n" # trailing

                    description: "x"

                    # about controls
                    control C {
                        signals: [
                            a.b,
                            c, # why c
                            d,
                        ]
                        evidence: []
                    }

                    control D {
                        signals: [a, b]
                    }

                    rules { # first
                        when a.b == 1 and c not in "xyz" {
                            enforce BLOCK
                            message "no"
                        } # t

                        require d >= 1
                        require c == true

                        # why
                        when some.signal.with.a.long.title == "one"
                                and c != "some other really quite long thing"
                                and d > 7 {
                            enforce WARN
                        }

                        # last
                    }
                }
                # after
                """,
                DslTextTest.read(messy)
                        .formatted()
                        .orElseGet(() -> DslTextTest.read(messy).diagnostics().toString()));
    }

    /** Any token may be followed by any blanks and comments; the layout forgets them. */
    @Test
    @Tag("fuzz")
    void formatting_keeps_meaning_and_comments_and_a_second_time_changes_nothing() {
        Random random = new Random(7);
        for (int round = 0; round < Rounds.of(20_000); round++) {
            String source = scattered(random);
            DslText before = DslTextTest.read(source);
            String once = before.formatted().orElseThrow(() -> new AssertionError(source));
            DslText after = DslTextTest.read(once);
            assertEquals(texts(before), texts(after), source);
            assertEquals(comments(source), comments(once), source);
            assertEquals(once, after.formatted().orElseThrow(), source);
        }
    }

    private static String scattered(Random random) {
        List<String> gaps =
                List.of(" ", " ", " ", "\n", "\n\n\n", "\t", "\r\n", " # note\n", "\n\n# own\n\n");
        List<String> rules =
                List.of(
                        "when a . b == 1 and c not~in \"x\ny\" { enforce BLOCK message \"m\" }",
                        "when a >= 2.50 { enforce WARN }",
                        "require names . policy_id == true",
                        "");
        List<String> items =
                List.of(
                        "control C { signals : [ a , b . c d , ] evidence : [ ] }",
                        "control D { }",
                        "compliance { X : \"1\" Y : \"2\" }",
                        "description : \"text # no comment\"",
                        "rules { " + any(rules, random) + " " + any(rules, random) + " }");
        String text =
                "policy A_B { version : \"1.0.0\" name : \"n\" "
                        + any(items, random)
                        + " "
                        + any(items, random)
                        + " }";
        StringBuilder out = new StringBuilder();
        Arrays.stream(text.split(" (?=([^\"]*\"[^\"]*\")*[^\"]*$)"))
                .forEach(word -> out.append(word.replace('~', ' ')).append(any(gaps, random)));
        return out.toString();
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> texts(DslText text) {
        assertTrue(text.diagnostics().stream().allMatch(it -> it.severity().ordinal() > 0));
        return text.compile().stream().map(CompiledRule::text).toList();
    }

    private static List<String> comments(String text) {
        return Stream.of(text.split("\n"))
                .filter(line -> line.contains("# note") || line.contains("# own"))
                .map(line -> line.substring(line.lastIndexOf('#')).strip())
                .toList();
    }
}
