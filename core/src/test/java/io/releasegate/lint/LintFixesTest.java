package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Fixes;
import io.releasegate.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every fix of every rule promises, asked of each fixture with all rules at work. */
class LintFixesTest {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "lint");

    /** How a text is laid out is the formatter's business, and has its own fix. */
    private static final String LAYOUT = "RG-D009";

    private static final int ENOUGH_ROUNDS = 5;

    static List<Path> fixtures() {
        try (Stream<Path> all = Files.walk(FIXTURES)) {
            return all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_fix_removes_its_finding_and_brings_no_other(Path path) {
        List<SourceFile> files = Fixture.read(path).files();
        LintReport before = lint(files);
        for (Diagnostic found : before.diagnostics()) {
            for (Fix fix : found.fixes()) {
                LintReport after = lint(with(List.of(fix), files));
                String what = found.code() + ": " + fix + " of " + found.message();
                assertTrue(countAsHeavy(after, found) < countAsHeavy(before, found), what);
                assertTrue(after.policyCount() >= before.policyCount(), what);
                boolean allRead = before.policyCount() == files.size();
                for (Diagnostic brought : after.diagnostics()) {
                    String code = brought.code();
                    boolean more =
                            count(after).getOrDefault(code, 0L)
                                    > count(before).getOrDefault(code, 0L);
                    boolean mayShow =
                            code.equals(LAYOUT)
                                    || (!allRead && !keepsFromReading(code))
                                    || (!fix.sure() && isLighter(brought, found));
                    assertTrue(!more || mayShow, what + " brings " + brought);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void sure_fixes_come_to_an_end_and_leave_the_text_readable(Path path) {
        List<SourceFile> files = Fixture.read(path).files();
        int read = lint(files).policyCount();
        int rounds = 0;
        List<Fix> sure = sure(files);
        while (!sure.isEmpty()) {
            assertTrue(++rounds <= ENOUGH_ROUNDS, "still fixing: " + sure);
            files = with(sure, files);
            sure = sure(files);
        }
        assertTrue(lint(files).policyCount() >= read);
    }

    @Test
    void a_fix_of_a_json_text_leaves_json() {
        String policy =
                """
                {"policy_id": "typed", "version": "1.2", "nmae": "Typed", "name": "Types of it",
                 "controls": [
                  {"signal": "core_risk.severty_level", "operator": "=", "value": "HIHG"},
                  {"signal": "secrets.detected", "operator": "==", "value": "true"}],
                 "enforcement": {"result": "Block", "message": 5}}
                """;
        String registry =
                """
                {"policy_id": "gate",
                 "transition_rules": [{"transition_id": "deploy", "priority": 0, "result": "WARN"}],
                 "rules": [{"rule_id": "a", "when": {"rsk": "HIGH"}, "result": "BLOCK"}],
                 "metadata": {"supersedes": "gaet"}}
                """;
        int fixes = 0;
        for (String text : List.of(policy, registry)) {
            List<SourceFile> files = List.of(Texts.file("typed.json", text));
            List<Fix> sure = sure(files);
            while (!sure.isEmpty()) {
                fixes += sure.size();
                assertTrue(fixes < 50, "still fixing: " + sure);
                files = with(sure, files);
                sure = sure(files);
            }
            SourceFile fixed = files.getFirst();
            assertEquals(
                    List.of(),
                    DocumentReader.read(fixed.name(), fixed.bytes()).diagnostics(),
                    new String(fixed.bytes(), StandardCharsets.UTF_8));
        }
        assertTrue(fixes >= 8, "only " + fixes);
    }

    @Test
    void there_are_fixes_to_look_at() {
        Map<String, Long> fixed =
                fixtures().stream()
                        .flatMap(path -> lint(Fixture.read(path).files()).diagnostics().stream())
                        .filter(found -> !found.fixes().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Diagnostic::code, TreeMap::new, Collectors.counting()));
        for (String code :
                List.of(
                        "RG-D004",
                        "RG-D007",
                        "RG-S001",
                        "RG-S002",
                        "RG-S003",
                        "RG-S005",
                        "RG-S006",
                        "RG-S008",
                        "RG-S009",
                        "RG-S010",
                        "RG-S013",
                        "RG-S015",
                        "RULE_INVALID_LOGIC")) {
            assertTrue(fixed.containsKey(code), code + " is never fixed, only " + fixed);
        }
        assertEquals(0L, fixed.getOrDefault("DUPLICATE_POLICY_ID", 0L));
    }

    /** What is left of a contradiction once a priority says who goes first is information. */
    private static long countAsHeavy(LintReport report, Diagnostic found) {
        return report.diagnostics().stream()
                .filter(one -> one.code().equals(found.code()) && !isLighter(one, found))
                .count();
    }

    /** A proposal may leave something lighter to do, such as saying who can approve. */
    private static boolean isLighter(Diagnostic left, Diagnostic right) {
        return left.severity().compareTo(right.severity()) > 0;
    }

    /** What keeps a text from being read shows before it can be; the rest only after. */
    private static boolean keepsFromReading(String code) {
        return LintRules.byCode(code).filter(LintRule.WhileReading.class::isInstance).isPresent();
    }

    private static List<Fix> sure(List<SourceFile> files) {
        return Fixes.together(
                lint(files).diagnostics().stream()
                        .flatMap(found -> Fixes.sure(found).stream())
                        .toList());
    }

    private static List<SourceFile> with(List<Fix> fixes, List<SourceFile> files) {
        return files.stream()
                .map(file -> {
                    String text = new String(file.bytes(), StandardCharsets.UTF_8);
                    return Texts.file(
                            file.name(), Fixes.apply(new SourceText(file.name(), text), fixes));
                })
                .toList();
    }

    private static Map<String, Long> count(LintReport report) {
        return report.diagnostics().stream()
                .collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting()));
    }

    private static LintReport lint(List<SourceFile> files) {
        return Texts.lintOnce(files, CoverageTargets.NONE);
    }
}
