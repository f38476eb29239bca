package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails a run, what is listed, and what is known already. */
class LintThresholdsTest {
    /** One error, one warning, and one note in between. */
    private static final String POLICY =
            """
            policy_id: pay
            transition_rules:
              - {rule_id: cap, priority: 1, conditions: {total: {gt: 5}}, result: BLOCK}
              - {rule_id: more, priority: 2, conditions: {total: {gt: 7}}, result: BLOCK}
              - {rule_id: never, priority: 3, conditions: {ttl: {gt: 60, lt: 30}}, result: BLOCK}
            """;

    private static final String WARNING = "RULE_UNREACHABLE_SHADOWED";
    private static final String ERROR = "CONTRADICTORY_NUMERIC_BOUNDS";

    @TempDir Path folder;

    @BeforeEach
    void one_error_and_one_warning() throws IOException {
        Files.writeString(folder.resolve("pay.yaml"), POLICY);
    }

    private CommandLineRun.Result lint(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "lint-policies";
        args[1] = "pay.yaml";
        System.arraycopy(more, 0, args, 2, more.length);
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    private Value.Mapping json(String... more) {
        String[] args = new String[more.length + 2];
        System.arraycopy(more, 0, args, 0, more.length);
        args[more.length] = "--format";
        args[more.length + 1] = "json";
        return (Value.Mapping) JsonReader.value(lint(args).out());
    }

    private static int number(Value.Mapping report, String member) {
        return ((Value.Whole) report.members().get(member)).value().intValueExact();
    }

    private static int total(Value.Mapping report) {
        return number(report, "error_count")
                + number(report, "warning_count")
                + number(report, "info_count");
    }

    @Test
    void a_warning_fails_only_where_it_is_told_to() throws IOException {
        Files.writeString(folder.resolve("pay.yaml"), POLICY.replace(", lt: 30", ""));

        assertEquals(0, lint().code());
        assertEquals(0, lint("--fail-on", "error").code());
        assertEquals(1, lint("--fail-on", "warning").code());
        assertEquals(1, lint("--fail-on", "INFO").code());
        assertTrue(lint("--fail-on", "warning").out().startsWith("Policy Lint: FAIL\n"));
        assertEquals(2, lint("--fail-on", "fatal").code());
    }

    @Test
    void the_heaviest_findings_are_listed_and_the_rest_is_counted() {
        Value.Mapping report = json("--max-findings", "1");

        Value.Sequence issues = (Value.Sequence) report.members().get("issues");
        assertEquals(1, issues.items().size());
        assertEquals(
                Value.of(ERROR), ((Value.Mapping) issues.items().getFirst()).members().get("code"));
        assertEquals(total(json()), total(report));
        assertEquals(total(report) - 1, number(report, "left_out_count"));
        String none = lint("--max-findings", "0").out();
        assertTrue(none.contains(" more are left out; a higher --max-findings"), none);
        assertEquals(1, lint("--max-findings", "0").code());
    }

    @Test
    void known_findings_are_counted_and_do_not_fail_and_new_ones_do() throws IOException {
        CommandLineRun.Result written = lint("--baseline", "known.json", "--write-baseline");
        int all = total(json());

        assertEquals(0, written.code());
        assertTrue(written.err().contains(all + " findings are known now"), written.err());
        Value.Mapping again = json("--baseline", "known.json");
        assertEquals(Value.TRUE, again.members().get("ok"));
        assertEquals(all, number(again, "known_count"));
        assertEquals(0, total(again));

        Files.writeString(
                folder.resolve("pay.yaml"),
                "# moved down\n" + POLICY + "  - {conditions: {a: {gt: 2, lt: 1}}}\n");
        CommandLineRun.Result more = lint("--baseline", "known.json");
        assertEquals(1, more.code());
        assertTrue(more.out().contains("\nKnown: " + all + "\n"), more.out());
        assertTrue(more.out().contains("pay.yaml:7:"), more.out());
        assertFalse(more.out().contains("ttl"), more.out());
    }

    @Test
    void what_is_gone_is_said_and_forgotten_by_the_next_writing() throws IOException {
        lint("--baseline", "known.json", "--write-baseline");
        Files.writeString(folder.resolve("pay.yaml"), POLICY.replace(", lt: 30", ""));

        assertTrue(lint("--baseline", "known.json").err().contains("1 of the findings in known"));
        lint("--baseline", "known.json", "--write-baseline");
        assertEquals("", lint("--baseline", "known.json").err());
    }

    @Test
    void a_baseline_reads_well_and_is_the_same_bytes_each_time() throws IOException {
        lint("--baseline", "known.json", "--write-baseline");
        String once = Files.readString(folder.resolve("known.json"));
        lint("--baseline", "known.json", "--write-baseline");

        assertEquals(once, Files.readString(folder.resolve("known.json")));
        assertTrue(once.contains("\"code\": \"" + WARNING + "\""), once);
        assertTrue(once.endsWith("}\n"), once);
    }

    @Test
    void a_file_that_is_no_baseline_is_invalid_input() throws IOException {
        Files.writeString(folder.resolve("text.json"), "none");
        Files.writeString(folder.resolve("other.json"), "{\"findings\": [1]}");

        assertTrue(lint("--baseline", "text.json").err().contains("text.json is not JSON."));
        assertTrue(lint("--baseline", "other.json").err().contains("other.json is no baseline"));
        assertEquals(2, lint("--baseline", "text.json").code());
        assertEquals(2, lint("--baseline", "other.json").code());
        assertEquals(2, lint("--baseline", "absent.json").code());
    }

    @Test
    void a_silenced_finding_is_counted_and_listed_with_its_reason_and_never_fails()
            throws IOException {
        Files.writeString(
                folder.resolve("pay.yaml"),
                POLICY.replace(
                        "  - {rule_id: never",
                        "  # lint-ignore: "
                                + ERROR
                                + " -- kept for the audit\n  - {rule_id: never"));

        Value.Mapping report = json();

        assertEquals(0, number(report, "error_count"));
        Value.Mapping silenced =
                (Value.Mapping)
                        ((Value.Sequence) report.members().get("suppressed")).items().getFirst();
        assertEquals(Value.of(ERROR), silenced.members().get("code"));
        assertEquals(Value.of("kept for the audit"), silenced.members().get("reason"));
        assertTrue(lint().out().contains("\nSuppressed: 1\n"), lint().out());
        String sarif = lint("--format", "sarif").out();
        SarifShape.check(JsonReader.value(sarif));
        assertTrue(sarif.contains("\"justification\": \"kept for the audit\""), sarif);
    }
}
