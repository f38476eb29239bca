package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.lint.LintRules;
import io.releasegate.lint.RulePages;
import io.releasegate.value.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainRuleCommandTest {
    private static final String CODE = "RULE_UNREACHABLE_SHADOWED";

    private static CommandLineRun.Result explain(String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "explain-rule";
        System.arraycopy(more, 0, args, 1, more.length);
        return new CommandLineRun(Path.of(""), new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    private static Value.Mapping json(CommandLineRun.Result result) {
        return (Value.Mapping) JsonReader.value(result.out());
    }

    @Test
    void markdown_is_the_page_itself() {
        CommandLineRun.Result result = explain(CODE, "--format", "markdown");

        assertEquals(0, result.code());
        assertEquals(RulePages.page(CODE).orElseThrow(), result.out());
    }

    @Test
    void text_has_headings_and_examples_and_no_markup_around_them() {
        CommandLineRun.Result result = explain(CODE.toLowerCase(java.util.Locale.ROOT));

        assertEquals(0, result.code());
        assertTrue(result.out().startsWith(CODE + "\n\n"), result.out());
        assertTrue(result.out().contains("\nAVOID\n\n    policy_id: "), result.out());
        assertFalse(result.out().contains("```"), result.out());
        assertTrue(
                result.out()
                        .lines()
                        .filter(line -> !line.startsWith("    "))
                        .allMatch(l -> l.length() <= 88),
                result.out());
    }

    @Test
    void json_has_what_a_program_needs_and_the_page() {
        Value.Mapping rule = json(explain(CODE, "--format", "json"));

        assertEquals(
                List.of("code", "category", "severity", "summary", "page"),
                List.copyOf(rule.members().keySet()));
        assertEquals(Value.of("reachability"), rule.members().get("category"));
        assertEquals(Value.of(RulePages.page(CODE).orElseThrow()), rule.members().get("page"));
    }

    @Test
    void without_a_code_every_rule_is_listed_in_every_format() {
        int rules = LintRules.ALL.size();

        assertEquals(rules, explain().out().lines().count());
        assertEquals(rules + 2, explain("--format", "markdown").out().lines().count());
        Value.Sequence listed =
                (Value.Sequence) json(explain("--format", "json")).members().get("rules");
        assertEquals(rules, listed.items().size());
    }

    @Test
    void an_unknown_code_is_invalid_input_and_the_nearest_one_is_named() {
        CommandLineRun.Result near = explain("RULE_UNREACHABLE_SHADOWD");
        CommandLineRun.Result far = explain("\u001b[31mred");

        assertEquals(2, near.code());
        assertTrue(near.err().contains("Did you mean " + CODE + "?"), near.err());
        assertEquals(2, far.code());
        assertTrue(far.err().contains("\"<U+001B>[31mred\". `explain-rule` without"), far.err());
    }
}
