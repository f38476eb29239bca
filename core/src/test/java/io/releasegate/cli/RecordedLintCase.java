package io.releasegate.cli;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.governance.Failure;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A recorded case of the reference linter, read in place, and our command run on it. */
record RecordedLintCase(String name, Value.Mapping recorded) {

    /** Those about compiled sets and registry policies, by number. */
    static List<RecordedLintCase> all() throws IOException {
        Optional<Path> folder =
                Stream.of("../../shared/cases", "../shared/cases")
                        .map(it -> Path.of(it, "lint"))
                        .filter(Files::isDirectory)
                        .findFirst();
        Assumptions.assumeTrue(folder.isPresent(), "not run: no ../shared/cases");
        List<RecordedLintCase> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                Value.Mapping recorded = map(JsonReader.value(Files.readAllBytes(file)));
                RecordedLintCase one =
                        new RecordedLintCase(file.getFileName().toString(), recorded);
                if (!one.text("target").equals("solver")) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    boolean isRegistry() {
        return text("target").equals("registry");
    }

    /** Null where the reference crashed. */
    Optional<Value.Mapping> report() {
        return member(expected(), "report") instanceof Value.Mapping report
                ? Optional.of(report)
                : Optional.empty();
    }

    Value.Mapping expected() {
        return map(member(recorded, "expected"));
    }

    /** Lays the texts out below a folder and lints them there, answering in JSON. */
    CommandLineRun.Result lint(Path base, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("lint-policies", "--format", "json"));
        all.addAll(List.of(options));
        all.addAll(isRegistry() ? registry(base) : compiled(base));
        return new CommandLineRun(base, new NoBackends(new Failure.NotFound("never opened")))
                .run(all.toArray(String[]::new));
    }

    private List<String> registry(Path base) throws IOException {
        Value policy = member(map(member(recorded, "input")), "policy_json");
        Files.write(
                base.resolve("policy.json"),
                JsonText.asOrdered(policy).getBytes(StandardCharsets.UTF_8));
        return List.of("policy.json");
    }

    private List<String> compiled(Path base) throws IOException {
        Value.Mapping input = map(member(recorded, "input"));
        for (Map.Entry<String, Value> file : map(member(input, "files")).members().entrySet()) {
            Path path = base.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, ((Value.Text) file.getValue()).value());
        }
        String shown = text(input, "policy_dir");
        if (!text("name").contains("missing-dir") && !shown.startsWith("/")) {
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
        return arguments;
    }

    String text(String key) {
        return text(recorded, key);
    }

    static Value member(Value.Mapping map, String key) {
        return Optional.ofNullable(map.members().get(key)).orElseThrow();
    }

    static List<Value> items(Value.Mapping map, String key) {
        return ((Value.Sequence) member(map, key)).items();
    }

    static Value.Mapping map(Value value) {
        return (Value.Mapping) value;
    }

    static String text(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Text text ? text.value() : "";
    }
}
