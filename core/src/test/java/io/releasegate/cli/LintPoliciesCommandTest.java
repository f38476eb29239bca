package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.launch.sample.SampleFiles;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintPoliciesCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void sample_texts_lie_in_the_folder() throws IOException {
        SampleFiles.writePolicies(folder.resolve("policies"));
        Path signals = folder.resolve("configuration/signals.yaml");
        Files.createDirectories(signals.getParent());
        Files.writeString(signals, SampleFiles.configuration("signals.yaml"));
    }

    private CommandLineRun.Result lint(String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "lint-policies";
        System.arraycopy(more, 0, args, 1, more.length);
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    private static Value.Mapping json(CommandLineRun.Result result) {
        return (Value.Mapping) JsonReader.value(result.out());
    }

    @Test
    void the_planted_findings_of_the_sample_are_found_with_a_proof() {
        CommandLineRun.Result result = lint();

        assertEquals(1, result.code());
        assertTrue(
                result.out()
                        .startsWith(
                                """
                                Policy Lint: FAIL
                                Policy Dir: policies
                                Policies: 16
                                Errors: 3
                                Warnings: 2
                                """),
                result.out());
        assertTrue(
                result.out()
                        .contains(
                                "policies/identity/identity.yaml:47:32: error"
                                        + " CONTRADICTORY_NUMERIC_BOUNDS: Transition rule"
                                        + " `token-lifetime`"),
                result.out());
        assertTrue(result.out().contains("proof: With change.kind = \"hotfix\","), result.out());
        assertTrue(result.out().contains(": warning RULE_UNREACHABLE_SHADOWED: "), result.out());
    }

    @Test
    void json_counts_what_it_lists() {
        Value.Mapping report = json(lint("--policy-dir", "policies/payments", "--format", "json"));

        assertEquals(Value.FALSE, report.members().get("ok"));
        assertEquals(Value.of("policies/payments"), report.members().get("policy_dir"));
        assertEquals(Value.of(4), report.members().get("policy_count"));
        assertEquals(Value.of(1), report.members().get("error_count"));
    }

    @Test
    void files_are_linted_together_and_clean_ones_pass() {
        CommandLineRun.Result result =
                lint(
                        "policies/payments/refunds.yaml",
                        "policies/platform/secrets-in-code.yaml",
                        "--format",
                        "json");

        assertEquals(0, result.code());
        assertEquals(Value.TRUE, json(result).members().get("ok"));
        assertEquals(Value.of(2), json(result).members().get("policy_count"));
    }

    @Test
    void a_text_that_cannot_be_read_is_a_finding_and_hides_no_other() throws IOException {
        Files.writeString(folder.resolve("policies/broken.yaml"), "policy_id: [\n");
        Files.write(folder.resolve("policies/latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});

        CommandLineRun.Result result = lint();

        assertEquals(1, result.code());
        assertTrue(result.out().contains("Errors: 5"), result.out());
        assertTrue(result.out().contains("\npolicies/broken.yaml:"), result.out());
        assertTrue(result.out().contains("\npolicies/latin.yaml:"), result.out());
    }

    @Test
    void lenient_skips_what_cannot_be_read_and_says_so() throws IOException {
        Path clean = Files.createDirectory(folder.resolve("clean"));
        Files.copy(folder.resolve("policies/payments/refunds.yaml"), clean.resolve("a.yaml"));
        Files.writeString(clean.resolve("b.yaml"), "nothing: we know\n");

        CommandLineRun.Result strict = lint("--policy-dir", "clean");
        CommandLineRun.Result lenient = lint("--policy-dir", "clean", "--no-schema-strict");

        assertEquals(1, strict.code());
        assertEquals(0, lenient.code());
        assertTrue(lenient.err().startsWith("Skipped: clean/b.yaml:"), lenient.err());
    }

    @Test
    void a_missing_or_empty_folder_fails_also_when_lenient() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertEquals(1, lint("--policy-dir", "absent").code());
        assertEquals(1, lint("--policy-dir", "absent", "--no-schema-strict").code());
        assertEquals(1, lint("--policy-dir", "empty").code());
        assertTrue(
                lint("absent.yaml").out().contains("absent.yaml:1:1: error RG-S008: There is no"));
    }

    @Test
    void an_uncovered_target_is_an_error_and_a_target_file_must_be_a_list() throws IOException {
        Files.writeString(
                folder.resolve("targets.yaml"), "- {transition_id: nowhere, environment: prod}\n");
        Files.writeString(folder.resolve("wrong.yaml"), "environment: prod\n");
        String refunds = "policies/payments/refunds.yaml";

        CommandLineRun.Result gap = lint(refunds, "--coverage-targets", "targets.yaml");

        assertEquals(1, gap.code());
        assertTrue(gap.out().contains("targets.yaml:1:3: error COVERAGE_GAP"), gap.out());
        assertTrue(gap.out().contains("\n  1 | - {transition_id: nowhere"), gap.out());
        assertEquals(2, lint(refunds, "--coverage-targets", "wrong.yaml").code());
        assertEquals(2, lint(refunds, "--coverage-targets", "absent.yaml").code());
    }

    @Test
    void files_and_a_folder_together_are_usage() {
        assertEquals(2, lint("policies/payments/refunds.yaml", "--policy-dir", "policies").code());
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.yaml"), "password: hunter2\n");
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.copy(folder.resolve("policies/payments/refunds.yaml"), inside.resolve("a.yaml"));
        Files.createSymbolicLink(inside.resolve("b.yaml"), outside.resolve("secret.yaml"));

        CommandLineRun.Result result = lint("--policy-dir", "inside", "--format", "json");

        assertEquals(0, result.code());
        assertTrue(!result.out().contains("secret"), result.out());
    }

    @Test
    void every_sample_file_is_packaged() throws IOException {
        Path sample = root().resolve("sample-policies");
        try (var files = Files.walk(sample)) {
            Set<String> texts =
                    files.filter(Files::isRegularFile)
                            .map(file -> sample.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> name.endsWith(".yaml"))
                            .collect(java.util.stream.Collectors.toSet());
            assertEquals(
                    texts,
                    Set.copyOf(
                            Files.readString(sample.resolve("files.txt"), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()));
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
    }
}
