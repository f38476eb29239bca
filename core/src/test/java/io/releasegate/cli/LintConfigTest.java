package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that lint-policies goes by. */
class LintConfigTest {
    private static final String POLICY =
            """
            policy_id: change-size
            name: Large changes wait
            description: Asks for two numbers at once.
            controls:
              - {signal: raw.total_churn, operator: '>', value: 500}
              - {signal: raw.total_churn, operator: '<', value: 100}
            enforcement: {result: BLOCK, message: Too large.}
            """;

    @TempDir Path folder;

    @BeforeEach
    void a_policy_that_contradicts_itself_lies_in_the_folder() throws IOException {
        write("policies/change-size.yaml", POLICY);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private CommandLineRun.Result lint(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "lint-policies";
        args[1] = "--format";
        args[2] = "json";
        System.arraycopy(more, 0, args, 3, more.length);
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    private static Value member(CommandLineRun.Result result, String name) {
        return ((Value.Mapping) JsonReader.value(result.out())).members().get(name);
    }

    /** {@code CODE SEVERITY file:line} of every finding that weighs something. */
    private static List<String> issues(CommandLineRun.Result result) {
        return ((Value.Sequence) member(result, "issues"))
                .items().stream()
                        .map(it -> ((Value.Mapping) it).members())
                        .filter(it -> !it.get("severity").equals(Value.of("INFO")))
                        .map(it ->
                                text(it.get("code"))
                                        + " "
                                        + text(it.get("severity"))
                                        + " "
                                        + text(it.get("source_file")))
                        .toList();
    }

    private static String text(Value value) {
        return ((Value.Text) value).value();
    }

    private static String levels(String level) {
        return "document: lint\nlevels:\n  CONTRADICTORY_NUMERIC_BOUNDS: " + level + "\n";
    }

    @Test
    void the_folder_beside_the_policies_is_used_and_named() throws IOException {
        write("configuration/lint.yaml", levels("warning"));

        CommandLineRun.Result result = lint();

        assertEquals(Value.of("configuration"), member(result, "config"));
        assertTrue(
                issues(result).stream()
                        .anyMatch(it -> it.startsWith("CONTRADICTORY_NUMERIC_BOUNDS WARNING")),
                result.out());
    }

    @Test
    void it_is_found_for_a_part_of_the_policies_and_for_single_files_too() throws IOException {
        write("ws/policies/team/change-size.yaml", POLICY);
        write("ws/configuration/lint.yaml", levels("warning"));

        assertEquals(
                Value.of("ws/configuration"),
                member(lint("--policy-dir", "ws/policies/team"), "config"));
        assertEquals(
                Value.of("ws/configuration"),
                member(lint("ws/policies/team/change-size.yaml"), "config"));
    }

    @Test
    void without_one_every_rule_has_its_own_weight() {
        CommandLineRun.Result result = lint();

        assertEquals(1, result.code());
        assertEquals(Value.of(""), member(result, "config"));
        assertTrue(
                issues(result).stream()
                        .anyMatch(it -> it.startsWith("CONTRADICTORY_NUMERIC_BOUNDS ERROR")),
                result.out());
    }

    @Test
    void a_folder_that_is_not_ours_is_left_alone() throws IOException {
        write("configuration/application.yaml", "server: {port: 80}\n");
        write("configuration/broken.yaml", "a: [\n");

        assertEquals(Value.of(""), member(lint(), "config"));
    }

    @Test
    void one_that_is_named_is_read_whole_and_its_mistakes_are_findings() throws IOException {
        write("other/my-levels.yaml", levels("off") + "  COVERAGE_GAPS: off\n");
        write("other/application.yaml", "server: {port: 80}\n");

        CommandLineRun.Result result = lint("--config", "other");

        assertEquals(1, result.code());
        assertEquals(Value.of("other"), member(result, "config"));
        assertEquals(
                List.of(
                        "RG-C002 ERROR other/application.yaml",
                        "RG-C017 ERROR other/my-levels.yaml"),
                issues(result).stream().filter(it -> it.contains("other/")).toList());
        assertTrue(
                issues(result).stream().noneMatch(it -> it.startsWith("CONTRADICTORY")),
                result.out());
    }

    @Test
    void a_single_file_can_be_named_and_one_that_is_not_there_is_invalid() throws IOException {
        write("lint.yaml", levels("info"));

        assertTrue(
                issues(lint("policies/change-size.yaml", "--config", "lint.yaml")).stream()
                        .noneMatch(it -> it.startsWith("CONTRADICTORY")));
        assertEquals(2, lint("--config", "nowhere").code());
    }

    @Test
    void two_documents_about_the_same_are_told() throws IOException {
        write("configuration/lint.yaml", levels("info"));
        write("configuration/zz.yaml", levels("off"));

        assertTrue(issues(lint()).contains("RG-C005 ERROR configuration/zz.yaml"), lint().out());
    }

    @Test
    void an_analysis_goes_by_it_and_refuses_one_that_makes_no_sense() throws IOException {
        assertEquals(1, analyze("policies").code());
        write("configuration/lint.yaml", levels("info"));
        assertEquals(0, analyze("policies").code(), analyze("policies").out());
        write("configuration/lint.yaml", levels("sometimes"));
        assertEquals(2, analyze("policies").code());
    }

    private CommandLineRun.Result analyze(String path) {
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run("policy-analyze", path);
    }

    @Test
    void a_text_that_cannot_be_read_stays_an_error() throws IOException {
        write("policies/broken.yaml", "policy_id: [\n");
        write("configuration/lint.yaml", "document: lint\nlevels: {RG-S008: off}\n");

        assertTrue(
                issues(lint()).stream().anyMatch(it -> it.startsWith("RG-S008 ERROR")),
                lint().out());
    }
}
