package io.releasegate.policy.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFormatterTest {

    @Test
    void fields_get_their_order_indent_and_quotes_and_every_comment_stays() {
        assertEquals(
                """
                # The file.

                policy_id: payments  # the id
                version: "1.0.0"
                name: Payments
                enabled: true
                controls:
                  # first
                  - signal: soak.hours
                    operator: "<"  # strictly
                    value: 24
                  # above the dash
                  - {signal: a.b, operator: in, value: [1, 2]}

                # what happens
                enforcement:
                  result: BLOCK
                  message: "don't"
                # the end
                """,
                formatted(
                        """
                        # The file.


                        version: '1.0.0'
                        name:   Payments
                        policy_id: payments # the id
                        # what happens
                        enforcement: {message: 'don''t',
                            result: BLOCK }
                        enabled: yes
                        controls:
                        # first
                        - operator: '<'   # strictly
                          signal: soak.hours
                          value: 24
                        -  # above the dash
                          {operator: in, signal: a.b, value: [1,2]}
                        # the end
                        """
                                .replace("\n# what", "\n\n# what")
                                .replace(
                                        "{message: 'don''t',\n    result: BLOCK }",
                                        "\n    message: 'don''t'\n    result: BLOCK")));
    }

    @Test
    void comments_inside_brackets_open_them_and_text_blocks_move_with_their_level() {
        assertEquals(
                """
                policy_id: p
                transition_rules:
                  - rule_id: a
                    conditions:
                      x.y: {gt: 1}  # why
                    result: BLOCK
                    message: |-
                      one
                        two
                """,
                formatted(
                        """
                        policy_id: p
                        transition_rules:
                            - conditions: { x.y: {gt: 1} # why
                                }
                              message: |-
                                        one
                                          two
                              rule_id: a
                              result: BLOCK
                        """));
    }

    @Test
    void carriage_returns_stay_line_ends() {
        assertEquals(
                "policy_id: a\r\ncontrols: []\r\n", formatted("controls: []\r\npolicy_id: a\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x\n",
                "a: !!str 1\n",
                "? a\n: b\n",
                "x: &m {a: 1}\ny: {<<: *m}\n",
                "{\"policy_id\": \"j\"}\n",
                "a: [1\n",
                "",
                "# nothing\n",
                "%YAML 1.1\n---\na: 1\n"
            })
    void what_could_be_lost_is_refused_with_a_reason(String text) {
        FormatResult.Refused refused =
                assertInstanceOf(FormatResult.Refused.class, YamlFormatter.format("p.yaml", text));
        assertEquals(true, refused.reason().endsWith("."), refused.reason());
    }

    @Test
    void the_sample_policies_are_laid_out_canonically() throws IOException {
        try (Stream<Path> files = Files.walk(samples())) {
            List<Path> all = files.filter(path -> path.toString().endsWith(".yaml")).toList();
            for (Path file : all) {
                String text = Files.readString(file);
                assertEquals(text, formatted(text), file.toString());
            }
        }
    }

    private static Path samples() {
        Path here = Path.of("sample-policies", "policies");
        return Files.isDirectory(here) ? here : Path.of("..").resolve(here);
    }

    private static String formatted(String text) {
        FormatResult result = YamlFormatter.format("p.yaml", text);
        String once =
                assertInstanceOf(FormatResult.Formatted.class, result, result.toString()).text();
        assertEquals(
                new FormatResult.Formatted(once),
                YamlFormatter.format("p.yaml", once),
                "formatting twice changes nothing");
        return once;
    }
}
