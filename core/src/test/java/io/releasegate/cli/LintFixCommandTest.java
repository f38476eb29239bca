package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.SourceFile;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintFixCommandTest {
    private static final String GOOD =
            """
            policy_id: a
            name: a
            controls:
              - {signal: risk.score, operator: ">=", value: 7}
            enforcement: {result: BLOCK, message: stop}
            """;
    private static final String BAD = GOOD.replace("signal:", "signall:").replace("name:", "nmae:");

    @TempDir Path folder;

    @BeforeEach
    void a_file_with_two_misspelt_keys_and_a_good_one() throws IOException {
        Files.createDirectory(folder.resolve("policies"));
        Files.writeString(bad(), BAD);
        Files.writeString(folder.resolve("policies/b.yaml"), GOOD.replace(" a\n", " b\n"));
    }

    private Path bad() {
        return folder.resolve("policies/a.yaml");
    }

    private CommandLineRun.Result lint(String... more) {
        String[] args = new String[more.length + 1];
        args[0] = "lint-policies";
        System.arraycopy(more, 0, args, 1, more.length);
        return new CommandLineRun(folder, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    @Test
    void sure_fixes_are_made_said_and_made_only_once() throws IOException {
        CommandLineRun.Result first = lint("--fix");
        String fixed = Files.readString(bad());
        CommandLineRun.Result second = lint("--fix");

        assertEquals(GOOD, fixed);
        assertTrue(first.out().contains("\nFixed: 2\n  policies/a.yaml:2:1: "), first.out());
        assertEquals(GOOD, Files.readString(bad()));
        assertTrue(second.out().contains("\nFixed: 0\n"), second.out());
    }

    @Test
    void only_files_that_change_are_written_and_nothing_else_is_left_behind() throws IOException {
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Path good = folder.resolve("policies/b.yaml");
        Files.setLastModifiedTime(good, longAgo);

        lint("--fix");

        assertEquals(longAgo, Files.getLastModifiedTime(good));
        try (Stream<Path> files = Files.list(folder.resolve("policies"))) {
            assertEquals(
                    List.of("a.yaml", "b.yaml"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void json_lists_what_was_fixed_and_what_is_left() {
        Value.Mapping report =
                (Value.Mapping) JsonReader.value(lint("--fix", "--format", "json").out());

        Value.Sequence fixed = (Value.Sequence) report.members().get("fixed");
        assertEquals(2, fixed.items().size());
        assertEquals(
                List.of("code", "source_file", "line", "column", "title"),
                List.copyOf(((Value.Mapping) fixed.items().getFirst()).members().keySet()));
        assertEquals(Value.of(2), report.members().get("policy_count"));
    }

    @Test
    void a_dry_run_prints_a_diff_that_patch_understands_and_changes_nothing() throws IOException {
        CommandLineRun.Result result = lint("--fix", "--dry-run");

        assertEquals(BAD, Files.readString(bad()));
        assertEquals(
                """
                --- a/policies/a.yaml
                +++ b/policies/a.yaml
                @@ -1,5 +1,5 @@
                 policy_id: a
                -nmae: a
                +name: a
                 controls:
                -  - {signall: risk.score, operator: ">=", value: 7}
                +  - {signal: risk.score, operator: ">=", value: 7}
                 enforcement: {result: BLOCK, message: stop}
                """,
                result.out());
        assertTrue(result.err().contains("Would fix 2 findings in 1 file."), result.err());
        assertEquals(lint("--fix", "--dry-run"), result);
    }

    @Test
    void a_diff_keeps_carriage_returns_and_says_where_the_last_line_end_is_missing() {
        SourceFile before = new SourceFile("a", "one\r\ntwo\r\nend".getBytes());
        SourceFile after = new SourceFile("a", "1\r\ntwo\r\nend".getBytes());

        assertEquals(
                "--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n-one\r\n+1\r\n two\r\n end\n"
                        + "\\ No newline at end of file\n",
                UnifiedDiff.of(before, after));
        assertEquals("", UnifiedDiff.of(before, before));
    }

    @Test
    void a_link_stays_a_link_and_rights_stay() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path real = Files.move(bad(), folder.resolve("real.yaml"));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
        Files.createSymbolicLink(folder.resolve("link.yaml"), real);

        lint("link.yaml", "--fix");

        assertTrue(Files.isSymbolicLink(folder.resolve("link.yaml")));
        assertEquals(GOOD, Files.readString(real));
        assertEquals(
                "rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    }

    @Test
    void a_read_only_file_is_left_alone_and_keeps_no_other_from_being_fixed() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Files.writeString(folder.resolve("policies/c.yaml"), BAD.replace(" a\n", " c\n"));
        Files.setPosixFilePermissions(bad(), PosixFilePermissions.fromString("r--r--r--"));

        CommandLineRun.Result result = lint("--fix");

        assertEquals(5, result.code());
        assertTrue(result.err().contains("a.yaml was not written: it is read-only."), result.err());
        assertEquals(BAD, Files.readString(bad()));
        assertEquals(
                GOOD.replace(" a\n", " c\n"), Files.readString(folder.resolve("policies/c.yaml")));
        assertTrue(result.out().contains("\nFixed: 2\n  policies/c.yaml:"), result.out());
        assertTrue(result.out().contains("policies/a.yaml:2:1: error RG-S001"), result.out());
    }

    @Test
    void a_file_that_changed_meanwhile_is_never_overwritten() throws IOException {
        FailureException refused =
                Assertions.assertThrows(
                        FailureException.class,
                        () -> WholeFile.change(bad(), GOOD.getBytes(), "x".getBytes()));

        assertTrue(
                refused.failure().sentence().contains("it changed while it was being looked at"));
        assertEquals(BAD, Files.readString(bad()));
    }

    @Test
    void options_that_make_no_sense_together_are_usage_and_nothing_is_changed() throws IOException {
        assertEquals(2, lint("--dry-run").code());
        assertEquals(2, lint("--fix", "--dry-run", "--format", "json").code());
        assertEquals(2, lint("--fix", "--write-baseline").code());
        assertEquals(2, lint("--fix", "--max-findings", "-2").code());
        assertEquals(BAD, Files.readString(bad()));
    }
}
