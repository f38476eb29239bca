package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.source.Codes;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.policy.PolicyCodes;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.dsl.DslText;
import io.releasegate.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every lint rule promises, asked of each. */
class LintRulesTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "lint");

    /** Findings about the set as a whole name no policy. */
    private static final Set<String> OF_THE_SET = Set.of("NO_BLOCK_POLICY", "NO_RISK_CONTROL");

    private static final Path CLASSES =
            Path.of("src", "main", "java", "io", "releasegate", "lint", "rule");

    static List<LintRule> rules() {
        return LintRules.ALL;
    }

    @Test
    void every_rule_class_is_listed_and_every_listed_class_is_there() {
        Set<String> classes =
                files(CLASSES, ".java")
                        .map(path -> path.getFileName().toString().replace(".java", ""))
                        .filter(name -> name.endsWith("Rule"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed =
                rules().stream()
                        .map(rule -> rule.getClass().getSimpleName())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(classes, listed);
    }

    @Test
    void codes_are_unique_and_in_order() {
        List<String> classes =
                rules().stream()
                        .filter(rule -> !(rule instanceof LintRule.WhileReading))
                        .map(rule -> rule.getClass().getSimpleName())
                        .toList();
        assertEquals(classes.size(), Set.copyOf(classes).size());
        List<String> codes = rules().stream().map(rule -> rule.info().code()).toList();
        assertEquals(codes.stream().sorted().distinct().toList(), codes);
    }

    @Test
    void no_page_and_no_fixture_folder_lacks_a_rule() {
        Set<Path> pages =
                files(RulePage.FOLDER, ".md")
                        .filter(page -> !page.equals(RulePage.FOLDER.resolve("README.md")))
                        .collect(Collectors.toSet());
        assertEquals(
                rules().stream()
                        .map(rule -> RulePage.of(rule.info()).path())
                        .collect(Collectors.toSet()),
                pages);
        Set<Path> folders =
                files(FIXTURES, ".yaml").map(Path::getParent).collect(Collectors.toSet());
        assertEquals(
                rules().stream().map(LintRulesTest::folder).collect(Collectors.toSet()), folders);
    }

    @Test
    void every_code_that_reading_gives_is_a_listed_rule() throws IllegalAccessException {
        Set<String> listed =
                rules().stream().map(rule -> rule.info().code()).collect(Collectors.toSet());
        for (Class<?> codes : List.of(Codes.class, PolicyCodes.class)) {
            for (Field field : codes.getFields()) {
                assertTrue(listed.contains((String) field.get(null)), field.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_class_stands_in_the_package_of_its_category(LintRule rule) {
        assertEquals(
                "io.releasegate.lint.rule." + rule.info().category().folder(),
                rule.getClass().getPackageName());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_page_says_what_the_rule_says(LintRule rule) {
        RulePage page = RulePage.of(rule.info());
        assertEquals("# " + rule.info().code(), page.title());
        assertEquals(rule.info().summary(), page.summary());
        assertEquals(
                List.of("Severity", "Avoid", "Prefer", "Why", "Known misses", "Configuration"),
                page.headings());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_the_page_says_to_avoid_is_found_and_what_it_prefers_is_not(LintRule rule) {
        RulePage page = RulePage.of(rule.info());
        assertFalse(lint(rule, page.block("Avoid")).diagnostics().isEmpty());
        assertEquals(List.of(), lint(rule, page.block("Prefer")).diagnostics());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void fixtures_give_the_findings_they_announce(LintRule rule) {
        List<Fixture> fixtures = fixtures(rule);
        assertTrue(fixtures.stream().anyMatch(it -> it.name().startsWith("bad-")));
        assertTrue(fixtures.stream().anyMatch(it -> it.name().startsWith("good-")));
        for (Fixture fixture : fixtures) {
            List<Integer> expected = fixture.expectedLines(rule.info().code());
            assertEquals(fixture.name().startsWith("bad-"), !expected.isEmpty(), fixture.name());
            assertEquals(
                    expected,
                    lint(rule, fixture).diagnostics().stream()
                            .map(found -> found.span().start().line())
                            .sorted()
                            .toList(),
                    fixture.name());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findings_carry_code_place_subject_and_sentence(LintRule rule) {
        for (Fixture fixture : fixtures(rule)) {
            List<SourceFile> files = fixture.files();
            for (Diagnostic found : lint(rule, fixture).diagnostics()) {
                assertEquals(rule.info().code(), found.code());
                assertEquals(
                        hasId(files, found) && !OF_THE_SET.contains(found.code()),
                        found.subject().isPresent(),
                        found.message());
                assertTrue(found.message().matches("(?s).*[.?]"), found.message());
                assertFalse(Character.isLowerCase(found.message().charAt(0)), found.message());
                Stream.concat(
                                Stream.of(found.span()),
                                found.related().stream().map(Diagnostic.Related::span))
                        .forEach(span -> {
                            SourceText text = text(files, span.source());
                            assertTrue(span.start().offset() < span.end().offset());
                            assertTrue(span.end().offset() <= text.text().length());
                        });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_same_set_gives_the_same_report_in_any_order(LintRule rule) {
        for (Fixture fixture : fixtures(rule)) {
            List<SourceFile> reversed = new ArrayList<>(fixture.files());
            Collections.reverse(reversed);
            assertEquals(lint(rule, fixture), lint(rule, reversed), fixture.name());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_finding_across_rules_has_a_witness(LintRule rule) {
        if (!speaksOfInputs(rule)) {
            return;
        }
        for (Fixture fixture : fixtures(rule)) {
            lint(rule, fixture)
                    .diagnostics()
                    .forEach(found -> assertTrue(found.witness().isPresent(), fixture.name()));
        }
    }

    /** Where a text is wrong whatever the input, there is no input to show. */
    private static boolean speaksOfInputs(LintRule rule) {
        return switch (rule.info().category()) {
            case SCHEMA, DOCUMENTATION, SUPPRESSION -> false;
            case CONTRADICTION, SATISFIABILITY, CONFLICT, REACHABILITY, COVERAGE, GOVERNANCE ->
                    !Set.of("DUPLICATE_POLICY_ID", "RG-L007", "RG-L012")
                            .contains(rule.info().code());
        };
    }

    /** A text without an id, or without any structure, names no policy. */
    private static boolean hasId(List<SourceFile> files, Diagnostic found) {
        SourceFile file =
                files.stream()
                        .filter(it -> it.name().equals(found.span().source()))
                        .findFirst()
                        .orElseThrow();
        if (DslText.isNamedSo(file.name())) {
            return true;
        }
        Reading reading = DocumentReader.read(file.name(), file.bytes());
        return reading.tree()
                .filter(tree ->
                        Stream.of("/policy_id", "/id").anyMatch(field -> isText(tree.find(field)))
                                || PolicyParser.parse(reading).document().isPresent())
                .isPresent();
    }

    private static boolean isText(Optional<SourceNode> node) {
        return node.filter(it -> it.value() instanceof Value.Text).isPresent();
    }

    private static LintReport lint(LintRule rule, Fixture fixture) {
        return lint(rule, fixture.files());
    }

    /** Only what the rule itself finds; a text of another rule's fixtures may be no policy. */
    private static LintReport lint(LintRule rule, List<SourceFile> all) {
        LintSettings settings = LintSettings.standard(Texts.TODAY);
        List<SourceFile> files = all.stream().filter(file -> !areTargets(file)).toList();
        LintSession.Outcome outcome =
                LintSession.empty(settings)
                        .lint(files, targets(all), Linter.with(List.of(rule), settings));
        LintReport report = outcome.report();
        if (rule.info().category() != Category.SCHEMA) {
            long readable =
                    Stream.of(outcome.policies().documents(), outcome.policies().sources())
                            .flatMap(List::stream)
                            .map(policy -> policy.source().text().name())
                            .distinct()
                            .count();
            assertEquals(files.size(), readable, "a fixture must be readable: " + report);
        }
        return report;
    }

    /** A part that says so lists coverage targets instead of a policy. */
    private static boolean areTargets(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .strip()
                .startsWith("# coverage targets");
    }

    private static CoverageTargets targets(List<SourceFile> all) {
        return all.stream()
                .filter(LintRulesTest::areTargets)
                .flatMap(file -> DocumentReader.read(file.name(), file.bytes()).tree().stream())
                .flatMap(tree -> CoverageTargets.of(tree).stream())
                .findFirst()
                .orElse(CoverageTargets.NONE);
    }

    private static List<Fixture> fixtures(LintRule rule) {
        return files(folder(rule), ".yaml").sorted().map(Fixture::read).toList();
    }

    private static Path folder(LintRule rule) {
        return FIXTURES.resolve(rule.info().category().folder()).resolve(rule.info().code());
    }

    private static SourceText text(List<SourceFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new SourceText(name, new String(file.bytes(), StandardCharsets.UTF_8)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return new HashSet<>(
                            all.filter(Files::isRegularFile)
                                    .filter(path -> path.toString().endsWith(ending))
                                    .toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
