package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintProfilesTest {
    @TempDir Path folder;

    private CommandLineRun.Result lint(String... more) {
        List<String> all = new ArrayList<>(List.of("lint-policies"));
        all.addAll(List.of(more));
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(all.toArray(String[]::new));
    }

    private static List<String> members(CommandLineRun.Result result) {
        return List.copyOf(((Value.Mapping) JsonReader.value(result.out())).members().keySet());
    }

    private void policy(String name, String result, String control) throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(
                folder.resolve("policies/" + name + ".yaml"),
                "policy_id: %s\nname: n\ncontrols: [%s]\nenforcement: {result: %s}\n"
                        .formatted(name, control, result));
    }

    private void pair() throws IOException {
        policy("A", "BLOCK", "{signal: risk.level, operator: '==', value: HIGH}");
        policy("B", "WARN", "{signal: risk.level, operator: in, value: [LOW]}");
    }

    private void registry() throws IOException {
        Files.writeString(
                folder.resolve("registry.yaml"),
                "required_transitions: [ship]\ntransition_rules: [{transition_id: ship, result:"
                        + " BLOCK}]\ndefault_result: DENY\n");
    }

    @Test
    void the_compat_profile_answers_as_the_reference_and_says_which_it_is() throws IOException {
        pair();

        CommandLineRun.Result result = lint("--profile", "compat");

        assertEquals(1, result.code());
        assertEquals(
                """
                Policy Lint: FAIL
                Policy Dir: policies
                Policies: 2
                Errors: 1
                Warnings: 0
                Profile: compat

                Issues:
                - [ERROR] CONTRADICTORY_RULES: The policies `A` and `B` share signals and priority 1000 \
                and give different results. policy=B file=policies/B.yaml:1
                """,
                result.out());
    }

    @Test
    void json_of_a_folder_has_the_members_of_the_reference_and_then_ours() throws IOException {
        pair();

        CommandLineRun.Result result = lint("--profile", "compat", "--format", "json");

        assertEquals(
                List.of(
                        "ok",
                        "policy_dir",
                        "policy_count",
                        "error_count",
                        "warning_count",
                        "issues",
                        "profile"),
                members(result));
    }

    @Test
    void a_single_registry_policy_is_reported_without_a_folder() throws IOException {
        registry();

        CommandLineRun.Result compat =
                lint("--profile", "compat", "--format", "json", "registry.yaml");

        assertEquals(0, compat.code());
        assertEquals(
                List.of("ok", "error_count", "warning_count", "issues", "conflicts", "profile"),
                members(compat));
    }

    @Test
    void a_registry_policy_is_linted_as_one_in_either_profile() throws IOException {
        Files.writeString(
                folder.resolve("registry.yaml"),
                "transition_rules: [{transition_id: a, result: ALLOW}, {transition_id: a, result:"
                        + " BLOCK}]\n");

        assertTrue(
                lint("--profile", "compat", "registry.yaml").out().contains("OVERLAPPING_RULES"));
        assertTrue(lint("--profile", "exact", "registry.yaml").out().contains("AMBIGUOUS_OVERLAP"));
    }

    @Test
    void files_of_both_shapes_are_reported_together() throws IOException {
        pair();
        registry();

        CommandLineRun.Result result =
                lint("--profile", "compat", "--format", "json", "policies/A.yaml", "registry.yaml");

        assertEquals(0, result.code());
        assertEquals(
                Value.of(2),
                ((Value.Mapping) JsonReader.value(result.out())).members().get("policy_count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--format=sarif", "--fail-on=warning", "--fix", "--max-findings=1"})
    void what_only_our_own_findings_have_is_refused(String option) throws IOException {
        pair();

        assertEquals(2, lint("--profile", "compat", option).code());
        assertEquals(2, lint("--explain-difference", option).code());
    }

    @Test
    void a_named_file_that_is_not_there_is_a_finding() throws IOException {
        pair();

        CommandLineRun.Result result = lint("--profile", "compat", "policies/A.yaml", "gone.yaml");

        assertEquals(1, result.code());
        assertTrue(result.out().contains("SCHEMA_VALIDATION_FAILED"), result.out());
        assertTrue(result.out().contains("file=gone.yaml:1"), result.out());
    }

    @Test
    void targets_must_be_a_list_that_can_be_read() throws IOException {
        pair();
        Files.writeString(folder.resolve("targets.yaml"), "- {env: prod}\n");
        Files.writeString(folder.resolve("wrong.yaml"), "env: prod\n");
        Files.writeString(folder.resolve("broken.yaml"), "- !=\n");
        String option = "--coverage-targets";

        assertEquals(1, lint("--profile", "compat", option, "targets.yaml").code());
        assertEquals(2, lint("--profile", "compat", option, "wrong.yaml").code());
        assertEquals(2, lint("--profile", "compat", option, "broken.yaml").code());
    }

    @Test
    void the_difference_is_told_with_what_shows_it() throws IOException {
        pair();
        policy("C", "BLOCK", "{signal: risk.n, operator: '>=', value: 5}");
        policy("D", "WARN", "{signal: risk.n, operator: '>=', value: 7}");

        CommandLineRun.Result result = lint("--explain-difference");

        assertEquals(1, result.code());
        assertTrue(
                result.out()
                        .startsWith(
                                """
                                Agreed: 1
                                Only compat: 1
                                """),
                result.out());
        assertTrue(
                result.out()
                        .contains(
                                "  but:   No input triggers both: no value satisfies `risk.level in"
                                        + " [\"LOW\"]` and `risk.level == \"HIGH\"`."),
                result.out());
        assertTrue(result.out().contains("= both: [ERROR] CONTRADICTORY_RULES"), result.out());
        assertTrue(
                result.out().contains("+ only exact: policies/D.yaml:1:1: warning"), result.out());
    }

    @Test
    void the_difference_as_json_names_sides_and_reasons() throws IOException {
        pair();

        CommandLineRun.Result result = lint("--explain-difference", "--format", "json");

        assertEquals(
                List.of(
                        "ok",
                        "agreed_count",
                        "only_compat_count",
                        "only_exact_count",
                        "differences",
                        "rules_of_exact_only"),
                members(result));
        assertEquals(0, result.code());
        assertTrue(result.out().contains("\"excluded\""), result.out());
    }
}
