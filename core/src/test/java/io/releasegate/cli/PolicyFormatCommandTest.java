package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.governance.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFormatCommandTest {
    private static final String UNTIDY = "rules: []\npolicy_id: a\n";
    private static final String TIDY = "policy_id: a\nrules: []\n";

    @TempDir private Path folder;

    @Test
    void one_text_is_printed_and_nothing_is_changed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), UNTIDY);

        assertEquals(new CommandLineRun.Result(0, TIDY, ""), run("policy-format", "a.yaml"));
        assertEquals(
                new CommandLineRun.Result(0, TIDY, ""),
                new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                        .typing(UNTIDY)
                        .run("policy-format", "-"));
        assertEquals(UNTIDY, Files.readString(file));
    }

    @Test
    void check_names_what_would_change_and_write_changes_it_once() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), UNTIDY);
        Files.writeString(folder.resolve("b.yaml"), TIDY);

        assertEquals(
                new CommandLineRun.Result(1, "a.yaml\n", ""),
                run("policy-format", "--policy-dir", ".", "--check"));
        assertEquals(
                new CommandLineRun.Result(0, "a.yaml\n", ""),
                run("policy-format", "a.yaml", "b.yaml", "--write"));
        assertEquals(TIDY, Files.readString(folder.resolve("a.yaml")));
        assertEquals(
                new CommandLineRun.Result(0, "", ""),
                run("policy-format", "a.yaml", "b.yaml", "--check"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of("a.yaml", "b.yaml"), names(left));
        }
    }

    @Test
    void a_text_that_could_lose_something_is_named_and_left_alone() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "policy_id: a\nrules: &none []\n");

        assertEquals(
                new CommandLineRun.Result(
                        2,
                        "",
                        "Left alone: a.yaml:2:8: Anchors, aliases, tags, merges and complex keys are"
                                + " not formatted: laying them out again could change what they"
                                + " mean.\n"),
                run("policy-format", "a.yaml", "--write"));
    }

    @Test
    void options_that_make_no_sense_together_are_refused() {
        assertEquals(2, run("policy-format").code());
        assertEquals(2, run("policy-format", "a.yaml", "--check", "--write").code());
        assertEquals(2, run("policy-format", "a.yaml", "b.yaml").code());
        assertEquals(2, run("policy-format", "--policy-dir", "nowhere").code());
        assertEquals(2, run("policy-format", "nowhere.yaml").code());
    }

    private static List<String> names(Stream<Path> files) {
        return files.map(file -> file.getFileName().toString()).sorted().toList();
    }

    private CommandLineRun.Result run(String... args) {
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }
}
