package io.releasegate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.analysis.ReferenceSolver;
import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.launch.sample.SampleFiles;
import io.releasegate.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PolicyAnalyzeCommandTest {
    private static final Path CASES = Path.of("..", "..", "shared", "cases", "lint");

    @TempDir Path folder;

    private static CommandLineRun.Result run(Path where, String... args) {
        return new CommandLineRun(where, new NoBackends(new Failure.NotFound("never opened")))
                .run(args);
    }

    /** Recorded reports of the reference's solver, read in place; wording aside. */
    @TestFactory
    List<DynamicTest> the_compat_profile_says_what_the_reference_solver_says() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CASES), "not run: no ../shared/cases");
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(it -> it.toString().contains("-solver-")).toList()) {
                tests.add(
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
            }
        }
        assertTrue(tests.size() > 5);
        return tests;
    }

    private void check(Path file) throws IOException {
        Map<String, Value> recorded = members(JsonReader.value(Files.readString(file)));
        Map<String, Value> input = members(recorded.get("input"));
        Map<String, Value> expected = members(recorded.get("expected"));
        List<Value> policies = ((Value.Sequence) input.get("policies")).items();
        Value report = expected.get("report");
        if (policies.isEmpty()) {
            assertEquals(
                    report, ReferenceSolver.analyze(0, List.of(), List.of(), List.of()).json());
            return;
        }
        List<String> args = new ArrayList<>(List.of("policy-analyze", "--format", "json"));
        args.addAll(List.of("--profile", "compat"));
        if (input.get("coverage_targets") instanceof Value.Sequence targets) {
            args.addAll(List.of("--coverage-targets", write("targets.json", targets)));
        }
        for (int i = 0; i < policies.size(); i++) {
            args.add(write("p" + i + ".json", policies.get(i)));
        }
        CommandLineRun.Result result = run(folder, args.toArray(String[]::new));

        assertEquals(wordless(report), wordless(JsonReader.value(result.out())), result.err());
        assertEquals(expected.get("cli_exit_status"), Value.of((long) result.code()));
    }

    private String write(String name, Value value) {
        try {
            Files.writeString(folder.resolve(name), CanonicalJson.text(value, Encoder.C1));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without sentences and the ids that are made of them. */
    private static Value wordless(Value value) {
        return switch (value) {
            case Value.Mapping map -> {
                Map<String, Value> kept = new LinkedHashMap<>();
                boolean lint = Value.of("LINT_CONTRADICTION").equals(map.members().get("type"));
                map.members()
                        .forEach((key, member) -> {
                            if (!key.equals("message") && !(lint && key.equals("conflict_id"))) {
                                kept.put(key, wordless(member));
                            }
                        });
                yield Value.of(kept);
            }
            case Value.Sequence list ->
                    Value.of(
                            list.items().stream().map(PolicyAnalyzeCommandTest::wordless).toList());
            case Value.Null _, Value.Bool _, Value.Whole _, Value.Real _, Value.Text _ -> value;
        };
    }

    @Test
    void conflicts_say_who_decides_and_can_be_explained() throws IOException {
        Files.writeString(
                folder.resolve("rules.yaml"),
                """
                rules:
                  - {id: team, precedence: 5, match: {project: PAY}, result: ALLOW}
                  - {id: prod, precedence: 5, match: {environment: prod}, result: BLOCK}
                """);
        Files.writeString(folder.resolve("targets.yaml"), "- {project: WEB}\n- {project: PAY}\n");

        CommandLineRun.Result result =
                run(folder, "policy-analyze", "rules.yaml", "--coverage-targets", "targets.yaml");

        assertEquals(1, result.code(), result.err());
        String id = result.out().replaceAll("(?s).*(conf_[0-9a-f]{16}).*", "$1");
        assertEquals(
                """
                Policy Analysis: FAIL
                Policies: 1
                Rules: 2
                - CONTRADICTION %s: `team` (rules.yaml) says ALLOW, `prod` (rules.yaml) says BLOCK
                    for {"environment":"prod","project":"PAY"}
                    → `team` decides.
                - GAP gap_%s: no rule speaks for {"project":"WEB"}
                """
                        .formatted(id, result.out().replaceAll("(?s).*gap_([0-9a-f]{16}).*", "$1")),
                result.out());
        CommandLineRun.Result explained = run(folder, "policy-explain-conflict", id, "rules.yaml");
        assertEquals(0, explained.code());
        assertTrue(explained.out().contains("Next: give both the same result"), explained.out());
        assertEquals(1, run(folder, "policy-explain-conflict", "conf_0", "rules.yaml").code());
    }

    @Test
    void ordinary_policies_are_analyzed_as_lint_proves_them() throws IOException {
        SampleFiles.writePolicies(folder.resolve("policies"));

        CommandLineRun.Result result =
                run(folder, "policy-analyze", "policies", "--format", "json");

        assertEquals(1, result.code());
        Map<String, Value> report = members(JsonReader.value(result.out()));
        Map<String, Value> summary = members(report.get("summary"));
        assertEquals(Value.of(16), summary.get("policy_count"));
        assertEquals(
                List.of("LINT_CONTRADICTION"),
                ((Value.Sequence) report.get("conflicts"))
                        .items().stream()
                                .map(it -> ((Value.Text) members(it).get("type")).value())
                                .distinct()
                                .toList());
        assertTrue(result.out().contains("CONTRADICTORY_NUMERIC_BOUNDS"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void nothing_to_look_at_and_senseless_numbers_are_invalid_input() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(
                folder.resolve("bad.yaml"),
                "rules:\n  - {id: a, precedence: high, match: {project: P}, result: BLOCK}\n");

        assertEquals(2, run(folder, "policy-analyze", "empty").code());
        CommandLineRun.Result bad = run(folder, "policy-analyze", "bad.yaml");
        assertEquals(2, bad.code());
        assertTrue(
                bad.err().contains("bad.yaml: \"precedence\" of rule `a` is no whole number."),
                bad.err());
    }

    private static Map<String, Value> members(Value value) {
        return ((Value.Mapping) value).members();
    }
}
