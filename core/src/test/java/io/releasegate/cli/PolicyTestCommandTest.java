package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.Failure;
import io.releasegate.launch.sample.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTestCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void sample_texts_lie_in_the_folder() throws IOException {
        SampleFiles.writePolicies(folder.resolve("policies"));
    }

    private CommandLineRun.Result run(String... args) {
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    @Test
    void the_tests_of_the_sample_pass_and_try_everything() {
        CommandLineRun.Result result = run("policy-test", "--coverage");

        assertEquals(0, result.code(), result.err());
        assertEquals(
                """
                Policy Tests: PASS
                Tests: 5
                Failed: 0
                Rules: 2 of 2 take effect in some test
                Boundaries: 5 of 5 comparisons are tried on both sides
                """,
                result.out());
    }

    @Test
    void a_failing_test_says_why_and_coverage_says_what_is_left_out() throws IOException {
        Files.writeString(
                folder.resolve("policies/payments/more.test.yaml"),
                """
                cases:
                  - name: a secret
                    policies: [../platform/secrets-in-code.yaml]
                    signals: {secrets.high_severity_count: 1}
                    expect: ALLOW
                """);

        CommandLineRun.Result result =
                run("policy-test", "policies/payments/more.test.yaml", "--coverage");

        assertEquals(1, result.code(), result.err());
        assertEquals(
                """
                Policy Tests: FAIL
                Tests: 1
                Failed: 1
                - policies/payments/more.test.yaml:2 "a secret": Expected ALLOW, but the verdict is\
                 BLOCK, by `secrets-in-code`.
                Rules: 1 of 1 take effect in some test
                Boundaries: 0 of 1 comparisons are tried on both sides
                - policies/platform/secrets-in-code.yaml:6 `secrets.high_severity_count >= 1` is\
                 false in no test
                """,
                result.out());
        CommandLineRun.Result junit = run("policy-test", "--format", "junit");
        assertTrue(
                junit.out().contains("<testsuites name=\"policy-test\" tests=\"6\" failures=\"1\""),
                junit.out());
        CommandLineRun.Result json =
                run("policy-test", "policies/payments", "--format", "json", "--coverage");
        assertTrue(json.out().contains("\"failed_count\": 1"), json.out());
        assertTrue(json.out().contains("\"false_in_some_test\": false"), json.out());
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place_and_nothing_is_run() throws IOException {
        Files.writeString(
                folder.resolve("bad.test.yaml"),
                """
                policies: gone.yaml
                cases:
                  - name: one
                    signals: {}
                    expect: ALOW
                  - name: two
                    signals: {}
                    expect: ALLOW
                """);

        CommandLineRun.Result result = run("policy-test", "bad.test.yaml");

        assertEquals(2, result.code());
        assertTrue(
                result.err().contains("bad.test.yaml:5:13 RG-S003: `ALOW` is no verdict."),
                result.err());
        assertTrue(
                result.err().contains("bad.test.yaml:1:11 RG_POL_006: There is no policy file"),
                result.err());
        Files.createDirectories(folder.resolve("empty"));
        assertEquals(2, run("policy-test", "empty").code());
    }

    @Test
    void the_tests_of_the_guide_pass_beside_the_policy_they_name() throws IOException {
        Path here = Path.of("docs", "how-to", "test-a-policy.md");
        String page = Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
        Files.writeString(
                folder.resolve("policies/payments/guide.test.yaml"),
                page.replaceFirst("(?s).*```yaml\n(.*?)```.*", "$1"));

        CommandLineRun.Result result = run("policy-test", "policies/payments/guide.test.yaml");

        assertEquals(0, result.code(), result.out() + result.err());
        assertTrue(result.out().contains("Tests: 2"), result.out());
    }

    @Test
    void tests_are_never_taken_for_policies() throws IOException {
        CommandLineRun.Result lint = run("lint-policies", "--format", "json");

        assertTrue(lint.out().contains("\"policy_count\": 16"), lint.out());
        assertTrue(!lint.out().contains(".test.yaml"), lint.out());
    }
}
