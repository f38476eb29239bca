package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.governance.FailureException;
import io.releasegate.launch.HaldenMachine;
import io.releasegate.launch.LocalBackends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense or is not allowed: its exit code, and the sentence that names it. */
class BadInputTest {
    @TempDir static Path folder;
    private static HaldenMachine halden;

    @BeforeAll
    static void a_sample_workspace() throws FailureException, IOException {
        halden = new HaldenMachine(folder);
        new LocalBackends(halden.machine())
                .found(Optional.empty(), new Founding.Sample(false, false))
                .close();
        Files.writeString(folder.resolve("broken.yaml"), "policy_id: [\n");
        Files.writeString(folder.resolve("wrong.txt"), "not the passphrase\n");
    }

    static Stream<Arguments> lines() {
        String refunds = "workspace/policies/payments/refunds.yaml";
        return Stream.of(
                Arguments.of(1, "belongs to tenant \"halden\"", "board --tenant other"),
                Arguments.of(1, "There is no workspace in", "board --workspace nowhere"),
                Arguments.of(2, "There is a workspace in", "init --sample"),
                Arguments.of(2, "A workspace needs somebody", "init --workspace new"),
                Arguments.of(2, "--person is written id:Name", "init --workspace n --person mira"),
                Arguments.of(2, "brings its own people", "init --sample --tenant x"),
                Arguments.of(2, "Nobody is named who acts", "policy-submit " + refunds),
                Arguments.of(2, "There is no file", "policy-submit absent.yaml --as mira"),
                Arguments.of(2, "broken.yaml", "policy-submit broken.yaml --as mira"),
                Arguments.of(2, "Run policy-compile", "policy-submit x.dsl --as mira"),
                Arguments.of(2, "belong together", "policy-submit x --commit 1 --as mira"),
                Arguments.of(3, "ines", "policy-submit " + refunds + " --as ines"),
                Arguments.of(3, "nobody-here", "policy-submit " + refunds + " --as nobody-here"),
                Arguments.of(
                        3,
                        "passphrase",
                        "policy-submit " + refunds + " --as mira --passphrase-file wrong.txt"),
                Arguments.of(
                        2,
                        "not both",
                        "policy-submit x --as mira --passphrase-file a --passphrase-fd 3"),
                Arguments.of(
                        3,
                        "cannot act in the name of joe",
                        "policy-release-create --policy-id refunds --env dev --as mira"
                                + " --created-by joe"),
                Arguments.of(
                        1,
                        "Nothing was submitted for unheard-of",
                        "policy-release-create --policy-id unheard-of --env dev --as mira"),
                Arguments.of(
                        2,
                        "needs 64 hexadecimal digits",
                        "policy-release-create --policy-id refunds --env dev --policy-hash 77"
                                + " --as mira"),
                Arguments.of(
                        2,
                        "Nothing can start as SUPERSEDED",
                        "policy-release-create --policy-id refunds --env dev --state SUPERSEDED"
                                + " --as mira"),
                Arguments.of(
                        2,
                        "needs an instant",
                        "policy-release-create --policy-id refunds --env dev --state SCHEDULED"
                                + " --as mira"),
                Arguments.of(
                        2,
                        "is no point in time",
                        "policy-release-schedule --release-id x --effective-at soon --as mira"),
                Arguments.of(1, "", "policy-release-activate --release-id unknown --as joe"),
                Arguments.of(
                        2,
                        "There is no environment \"moon\"",
                        "policy-release-active --policy-id refunds --env moon"),
                Arguments.of(
                        1,
                        "Nothing of refunds is active in dev",
                        "policy-release-active --policy-id refunds --env dev"),
                Arguments.of(2, "Name what is meant", "explain-promotion --policy-id refunds"),
                Arguments.of(2, "There is no role", "people grant mira --role king --as tomas"),
                Arguments.of(3, "", "people add zoe --name Zoe --as mira"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("lines")
    void it_is_told_with_its_exit_code_and_nothing_on_stdout(
            int code, String sentence, String line) {
        CommandLineRun.Result result = halden.commandLine().run(line.split(" "));

        assertEquals(code, result.code(), result.out() + result.err());
        assertEquals("", result.out());
        assertTrue(result.err().contains(sentence), result.err());
    }

    @Test
    void a_workspace_that_could_not_be_founded_leaves_nothing() {
        CommandLineRun.Result result =
                halden.commandLine()
                        .with("RELEASEGATE_PASSPHRASE", "long enough")
                        .run("init", "--workspace", "half", "--person", "No Id:Nobody");

        assertEquals(2, result.code(), result.err());
        assertFalse(Files.exists(folder.resolve("half")));
    }

    @Test
    void a_second_owner_is_told_who_has_the_workspace() throws FailureException {
        try (Workplace _ = new LocalBackends(halden.machine()).open(Optional.empty())) {
            CommandLineRun.Result result = halden.commandLine().run("board");

            assertEquals(5, result.code());
            assertTrue(result.err().contains("process 17"), result.err());
        }
        assertEquals(0, halden.commandLine().run("board").code());
    }

    @Test
    void a_passphrase_comes_from_the_environment_too() {
        CommandLineRun.Result wrong =
                halden.commandLine()
                        .with("RELEASEGATE_PASSPHRASE", "wrong")
                        .with("RELEASEGATE_PERSON", "joe")
                        .run("policy-release-run-scheduler");
        CommandLineRun.Result right =
                halden.commandLine()
                        .with("RELEASEGATE_PASSPHRASE", "sample")
                        .with("RELEASEGATE_PERSON", "joe")
                        .run("policy-release-run-scheduler");

        assertEquals(3, wrong.code());
        assertEquals(new CommandLineRun.Result(0, "activated_count: 0\n", ""), right);
    }

    @Test
    void a_passphrase_comes_from_standard_input_as_descriptor_zero() {
        assertEquals(
                0,
                halden.commandLine()
                        .typing("sample\n")
                        .run("policy-release-run-scheduler", "--as", "joe", "--passphrase-fd", "0")
                        .code());
    }
}
