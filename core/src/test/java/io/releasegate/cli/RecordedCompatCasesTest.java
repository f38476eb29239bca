package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.value.Value;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the reference linter said of each recorded case, read in place, against {@code lint-policies
 * --profile compat}: codes, weights, subjects, files, details, their order, the counts and the exit
 * status. Sentences are ours. Where the reference crashed there has to be a finding with a place.
 */
class RecordedCompatCasesTest {
    private static final List<String> COMPARED =
            List.of("severity", "code", "policy_id", "source_file", "metadata");
    private static final List<String> TOTALS =
            List.of("ok", "policy_dir", "policy_count", "error_count", "warning_count");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> the_compat_profile_says_what_the_reference_said() throws IOException {
        return cases().stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> check(recorded(file))));
    }

    @Test
    void there_are_cases_of_both_kinds() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (Path file : cases()) {
            kinds.add(text(recorded(file), "target"));
        }
        assertTrue(kinds.contains("compiled") && kinds.contains("registry"), kinds.toString());
    }

    private void check(Value.Mapping recorded) throws IOException {
        Path base = Files.createTempDirectory(folder, "case").toRealPath();
        boolean registry = text(recorded, "target").equals("registry");
        CommandLineRun.Result result =
                registry ? lintRegistry(recorded, base) : lintCompiled(recorded, base);
        Value.Mapping ours = map(JsonReader.value(result.out()));
        Value.Mapping expected = map(member(recorded, "expected"));
        if (!(member(expected, "report") instanceof Value.Mapping theirs)) {
            assertEquals(1, result.code());
            assertPlacedFailure(ours);
            return;
        }
        assertEquals(compared(theirs, base), compared(ours, base), text(recorded, "description"));
        assertEquals(member(theirs, "ok").equals(Value.TRUE) ? 0 : 1, result.code());
        for (String total : TOTALS) {
            assertEquals(theirs.members().get(total), ours.members().get(total), total);
        }
        if (registry) {
            assertEquals(
                    bare(member(expected, "conflicts")),
                    bare(member(ours, "conflicts")),
                    "conflicts");
        } else {
            assertEquals(
                    member(expected, "cli_exit_status"), Value.of((long) result.code()), "exit");
            boolean exists = Files.isDirectory(base.resolve(text(ours, "policy_dir")));
            assertEquals(
                    text(expected, "stderr").lines().filter(it -> it.startsWith("WARN")).count(),
                    exists ? result.err().lines().count() : 0,
                    "files skipped");
        }
    }

    private static void assertPlacedFailure(Value.Mapping ours) {
        assertEquals(Value.FALSE, member(ours, "ok"));
        assertEquals(Value.of(1), member(ours, "error_count"));
        Value.Mapping only = map(items(member(ours, "issues")).getFirst());
        assertEquals("SCHEMA_VALIDATION_FAILED", text(only, "code"));
        assertTrue(only.members().containsKey("line"), only.toString());
    }

    private static List<Value> compared(Value.Mapping report, Path base) {
        return items(member(report, "issues")).stream()
                .map(issue -> only(map(issue), base))
                .toList();
    }

    private static Value only(Value.Mapping issue, Path base) {
        Members members = new Members();
        for (String key : COMPARED) {
            Value value = issue.members().get(key);
            if (value != null) {
                members.with(
                        key,
                        value instanceof Value.Text text
                                ? Value.of(text.value().replace("${BASE}", base.toString()))
                                : value);
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

    private CommandLineRun.Result lintRegistry(Value.Mapping recorded, Path base)
            throws IOException {
        Value policy = member(map(member(recorded, "input")), "policy_json");
        Files.write(
                base.resolve("policy.json"),
                JsonText.asOrdered(policy).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return run(base, List.of("policy.json"));
    }

    private CommandLineRun.Result lintCompiled(Value.Mapping recorded, Path base)
            throws IOException {
        Value.Mapping input = map(member(recorded, "input"));
        for (Map.Entry<String, Value> file : map(member(input, "files")).members().entrySet()) {
            Path path = base.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, ((Value.Text) file.getValue()).value());
        }
        String shown = text(input, "policy_dir");
        if (!text(recorded, "name").contains("missing-dir") && !shown.startsWith("/")) {
            Files.createDirectories(base.resolve(shown));
        }
        List<String> arguments = new ArrayList<>(List.of("--policy-dir", shown));
        if (member(input, "strict_schema").equals(Value.FALSE)) {
            arguments.add("--no-schema-strict");
        }
        if (member(input, "coverage_targets") instanceof Value.Sequence targets) {
            Files.write(base.resolve("targets.json"), CanonicalJson.bytes(targets, Encoder.C2));
            arguments.addAll(List.of("--coverage-targets", "targets.json"));
        }
        return run(base, arguments);
    }

    private static CommandLineRun.Result run(Path base, List<String> arguments) {
        List<String> all =
                new ArrayList<>(
                        List.of("lint-policies", "--profile", "compat", "--format", "json"));
        all.addAll(arguments);
        return new CommandLineRun(base, new NoBackends(new Failure.NotFound("never opened")))
                .run(all.toArray(String[]::new));
    }

    private static List<Path> cases() throws IOException {
        Optional<Path> folder =
                Stream.of("../../shared/cases", "../shared/cases")
                        .map(it -> Path.of(it, "lint"))
                        .filter(Files::isDirectory)
                        .findFirst();
        Assumptions.assumeTrue(folder.isPresent(), "not run: no ../shared/cases");
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                if (!text(recorded(file), "target").equals("solver")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static Value.Mapping recorded(Path file) throws IOException {
        return map(JsonReader.value(Files.readAllBytes(file)));
    }

    private static Value member(Value.Mapping map, String key) {
        return Optional.ofNullable(map.members().get(key)).orElseThrow();
    }

    private static List<Value> items(Value value) {
        return ((Value.Sequence) value).items();
    }

    private static Value.Mapping map(Value value) {
        return (Value.Mapping) value;
    }

    private static String text(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Text text ? text.value() : "";
    }
}
