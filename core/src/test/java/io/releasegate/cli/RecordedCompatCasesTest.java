package io.releasegate.cli;

import static io.releasegate.cli.RecordedLintCase.items;
import static io.releasegate.cli.RecordedLintCase.map;
import static io.releasegate.cli.RecordedLintCase.member;
import static io.releasegate.cli.RecordedLintCase.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.JsonReader;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the reference linter said of each recorded case against {@code lint-policies --profile
 * compat}: codes, weights, subjects, files, details, their order, the counts and the exit status.
 * Sentences are ours. Where the reference crashed there has to be a finding with a place.
 */
class RecordedCompatCasesTest {
    private static final List<String> COMPARED =
            List.of("severity", "code", "policy_id", "source_file", "metadata");
    private static final List<String> TOTALS =
            List.of("ok", "policy_dir", "policy_count", "error_count", "warning_count");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> the_compat_profile_says_what_the_reference_said() throws IOException {
        return RecordedLintCase.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    @Test
    void there_are_cases_of_both_kinds() throws IOException {
        assertEquals(
                Set.of("compiled", "registry"),
                RecordedLintCase.all().stream()
                        .map(one -> one.text("target"))
                        .collect(Collectors.toSet()));
    }

    private void check(RecordedLintCase recorded) throws IOException {
        Path base = Files.createTempDirectory(folder, "case").toRealPath();
        CommandLineRun.Result result = recorded.lint(base, "--profile", "compat");
        Value.Mapping ours = map(JsonReader.value(result.out()));
        if (recorded.report().isEmpty()) {
            assertEquals(1, result.code());
            assertPlacedFailure(ours);
            return;
        }
        Value.Mapping theirs = recorded.report().get();
        assertEquals(compared(theirs, base), compared(ours, base), recorded.text("description"));
        assertEquals(member(theirs, "ok").equals(Value.TRUE) ? 0 : 1, result.code());
        for (String total : TOTALS) {
            assertEquals(theirs.members().get(total), ours.members().get(total), total);
        }
        if (recorded.isRegistry()) {
            Value conflicts = member(recorded.expected(), "conflicts");
            assertEquals(bare(conflicts), bare(member(ours, "conflicts")), "conflicts");
        } else {
            Value status = member(recorded.expected(), "cli_exit_status");
            assertEquals(status, Value.of((long) result.code()), "exit status");
            assertSkippedTheSame(recorded, base, result);
        }
    }

    /** Of a folder that is not there the reference says nothing when lenient; we say so. */
    private static void assertSkippedTheSame(
            RecordedLintCase recorded, Path base, CommandLineRun.Result result) {
        Value.Mapping input = map(member(recorded.recorded(), "input"));
        if (Files.isDirectory(base.resolve(text(input, "policy_dir")))) {
            assertEquals(
                    text(recorded.expected(), "stderr")
                            .lines()
                            .filter(line -> line.startsWith("WARN"))
                            .count(),
                    result.err().lines().count(),
                    "files skipped");
        }
    }

    private static void assertPlacedFailure(Value.Mapping ours) {
        assertEquals(Value.FALSE, member(ours, "ok"));
        assertEquals(Value.of(1), member(ours, "error_count"));
        Value.Mapping only = map(items(ours, "issues").getFirst());
        assertEquals("SCHEMA_VALIDATION_FAILED", text(only, "code"));
        assertTrue(only.members().containsKey("line"), only.toString());
    }

    private static List<Value> compared(Value.Mapping report, Path base) {
        return items(report, "issues").stream().map(issue -> only(map(issue), base)).toList();
    }

    private static Value only(Value.Mapping issue, Path base) {
        Members members = new Members();
        for (String key : COMPARED) {
            Value value = issue.members().get(key);
            if (value instanceof Value.Text text) {
                members.with(key, text.value().replace("${BASE}", base.toString()));
            } else if (value != null) {
                members.with(key, value);
            }
        }
        return members.object();
    }

    /** Without the sentences. */
    private static Value bare(Value value) {
        return switch (value) {
            case Value.Sequence list ->
                    Value.of(list.items().stream().map(RecordedCompatCasesTest::bare).toList());
            case Value.Mapping map -> {
                Members members = new Members();
                map.members()
                        .forEach((key, member) -> {
                            if (!key.equals("message")) {
                                members.with(key, bare(member));
                            }
                        });
                yield members.object();
            }
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _, Value.Text _ -> value;
        };
    }
}
