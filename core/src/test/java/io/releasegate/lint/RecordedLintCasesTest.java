package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.JsonReader;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.diagnostic.Severity;
import io.releasegate.value.Value;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recorded findings of the reference linter, read in place. Where its reasoning is exact ours says
 * the same; where it is not, ours says what is true.
 */
class RecordedLintCasesTest {
    private static final Set<String> OURS =
            LintRules.ALL.stream()
                    .map(rule -> rule.info().code())
                    .filter(code -> !code.startsWith("RG"))
                    .collect(Collectors.toSet());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001", "002", "010", "011", "013", "014", "016", "017", "019", "020", "022", "023",
                "028", "029", "031", "032", "034", "035", "040", "041", "043", "044", "052", "053",
                "058", "061", "064", "068", "073", "074", "076", "077", "089", "091", "092", "094",
                "184", "188", "190", "191", "193"
            })
    void exact_cases_give_the_same_findings(String id) throws IOException {
        Value.Mapping recorded = read(id);
        assertEquals(theirs(recorded), ours(recorded), text(recorded, "description"));
    }

    /** A case where the reference is wrong or vague, what is true of it, and why. */
    record Different(String id, String why, String... findings) {
        @Override
        public String toString() {
            return id + " " + why;
        }
    }

    static Stream<Different> different() {
        String shadowed = "RULE_UNREACHABLE_SHADOWED ";
        return Stream.of(
                new Different(
                        "025",
                        "no text is a part of another and is not",
                        "CONTRADICTORY_IN_NOT_IN P1"),
                new Different(
                        "038",
                        "an equality outside the bounds is never true",
                        "CONTRADICTORY_NUMERIC_BOUNDS P1"),
                new Different(
                        "046",
                        "the finding names the policy that never decides",
                        "AMBIGUOUS_OVERLAP P2"),
                new Different(
                        "049",
                        "the heavier result also covers the narrower policy",
                        "CONTRADICTORY_RULES P2",
                        shadowed + "P2"),
                new Different(
                        "059",
                        "the narrower policy changes nothing, whatever the order",
                        shadowed + "P1"),
                new Different(
                        "062",
                        "of equal policies each one can go",
                        shadowed + "A",
                        shadowed + "B",
                        shadowed + "C"),
                new Different("067", "raw.risk.level is the risk as the gate supplies it"),
                new Different("070", "disabled policies do not speak", "NO_BLOCK_POLICY "),
                new Different(
                        "065",
                        "the lighter of two policies that always fire changes nothing",
                        "AMBIGUOUS_OVERLAP P2",
                        "NO_RISK_CONTROL ",
                        shadowed + "P2"),
                new Different(
                        "127",
                        "BLOCK and DENY mean the same, so there is no conflict but a repetition",
                        shadowed + "scope:org/default"),
                new Different(
                        "130",
                        "the same inputs are not claimed where only some are shared",
                        "CONTRADICTORY_RULES scope:org/default"),
                new Different(
                        "154",
                        "crossed bounds are named by their code",
                        "CONTRADICTORY_NUMERIC_BOUNDS scope:org/default"),
                new Different(
                        "157",
                        "a bound next to its stricter twin stays strict",
                        "CONTRADICTORY_NUMERIC_BOUNDS scope:org/default"),
                new Different(
                        "158",
                        "a count of files is whole",
                        "CONTRADICTORY_NUMERIC_BOUNDS scope:org/default"),
                new Different(
                        "160",
                        "bounds meet across the parts of all",
                        "CONTRADICTORY_NUMERIC_BOUNDS scope:org/default"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void where_the_reference_errs_ours_says_what_is_true(Different different) throws IOException {
        Value.Mapping recorded = read(different.id());
        Set<String> expected = new TreeSet<>(List.of(different.findings()));
        assertEquals(expected, ours(recorded), different.why());
        assertFalse(expected.equals(theirs(recorded)), "no longer different");
    }

    @Test
    void no_recorded_text_makes_the_linter_throw() throws IOException {
        for (Path file : all()) {
            Value.Mapping recorded = map(JsonReader.value(Files.readAllBytes(file)));
            if (!text(recorded, "target").equals("solver")) {
                ours(recorded);
            }
        }
    }

    private static Set<String> theirs(Value.Mapping recorded) {
        Value.Mapping report = map(member(map(member(recorded, "expected")), "report"));
        return ((Value.Sequence) member(report, "issues"))
                .items().stream()
                        .map(RecordedLintCasesTest::map)
                        .filter(issue -> OURS.contains(text(issue, "code")))
                        .map(issue -> text(issue, "code") + " " + text(issue, "policy_id"))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ours(Value.Mapping recorded) {
        return Texts.lintOnce(files(recorded), targets(recorded)).diagnostics().stream()
                .filter(found -> found.severity() != Severity.INFO && OURS.contains(found.code()))
                .map(found -> found.code() + " " + found.subject().orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<SourceFile> files(Value.Mapping recorded) {
        Value.Mapping input = map(member(recorded, "input"));
        if (text(recorded, "target").equals("registry")) {
            return List.of(new SourceFile("policy.json", json(member(input, "policy_json"))));
        }
        List<SourceFile> files = new ArrayList<>();
        map(member(input, "files"))
                .members()
                .forEach((name, content) ->
                        files.add(
                                new SourceFile(
                                        name,
                                        ((Value.Text) content)
                                                .value()
                                                .getBytes(StandardCharsets.UTF_8))));
        return files;
    }

    private static CoverageTargets targets(Value.Mapping recorded) {
        Map<String, Value> input = map(member(recorded, "input")).members();
        return Optional.ofNullable(input.get("coverage_targets"))
                .flatMap(it -> DocumentReader.read("targets.json", json(it)).tree())
                .flatMap(CoverageTargets::of)
                .orElse(CoverageTargets.NONE);
    }

    private static byte[] json(Value value) {
        return CanonicalJson.bytes(value, Encoder.C2);
    }

    private static Value.Mapping read(String id) throws IOException {
        Path file =
                all().stream()
                        .filter(it -> it.getFileName().toString().startsWith(id + "-"))
                        .findFirst()
                        .orElseThrow();
        return map(JsonReader.value(Files.readAllBytes(file)));
    }

    private static List<Path> all() throws IOException {
        Optional<Path> folder =
                Stream.of("../../shared/cases", "../shared/cases")
                        .map(it -> Path.of(it, "lint"))
                        .filter(Files::isDirectory)
                        .findFirst();
        Assumptions.assumeTrue(folder.isPresent(), "not run: no ../shared/cases");
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(it -> it.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Value member(Value.Mapping map, String key) {
        return Optional.ofNullable(map.members().get(key)).orElseThrow();
    }

    private static Value.Mapping map(Value value) {
        return (Value.Mapping) value;
    }

    private static String text(Value.Mapping map, String key) {
        return map.members().get(key) instanceof Value.Text text ? text.value() : "";
    }
}
