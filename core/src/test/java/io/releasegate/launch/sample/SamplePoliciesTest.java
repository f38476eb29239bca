package io.releasegate.launch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.configuration.LintProposals;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.SourceFile;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The policies of the sample are what sample-policies/README.md says they are. */
class SamplePoliciesTest {

    /** What the README says of one policy. */
    private record Told(String id, String team, String shape, boolean planted) {}

    @Test
    void every_policy_has_the_team_and_the_shape_that_the_page_tells() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String path : SampleFiles.policies()) {
            ParseResult parsed = parse(path);
            assertEquals(List.of(), parsed.diagnostics(), path);
            String team = path.substring(0, path.indexOf('/'));
            String id = path.substring(path.indexOf('/') + 1).replace(".yaml", "");
            there.add(id + " " + team + " " + shape(parsed.document().orElseThrow()));
        }
        Set<String> told =
                told().stream()
                        .map(row -> row.id() + " " + row.team() + " " + row.shape())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(told, there);
    }

    @Test
    void lint_finds_what_is_planted_and_nothing_else() throws IOException {
        LintReport report = lint();
        Set<String> found = new TreeSet<>();
        for (Diagnostic finding : report.diagnostics()) {
            if (finding.severity() != Severity.INFO) {
                found.add(
                        "%s %d %s %s"
                                .formatted(
                                        finding.span().source(),
                                        finding.span().start().line(),
                                        finding.severity().name().toLowerCase(Locale.ROOT),
                                        finding.code()));
            }
        }
        Set<String> planted =
                rows(6).stream()
                        .map(cells -> String.join(" ", cells.subList(0, 4)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(planted, found);
        assertEquals(0, report.unknownCount(), report.undecided()::toString);
    }

    @Test
    void every_planted_finding_has_a_proof_or_a_fix_and_its_policy_says_so() throws IOException {
        Set<String> complained = new TreeSet<>();
        for (Diagnostic finding : lint().diagnostics()) {
            if (finding.severity() != Severity.INFO) {
                assertTrue(
                        finding.witness().isPresent() || !finding.fixes().isEmpty(),
                        finding.message());
                complained.add(finding.subject().orElseThrow());
            }
        }
        Set<String> planted =
                told().stream()
                        .filter(Told::planted)
                        .map(Told::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(planted, complained);
    }

    /** As lint-policies does it, with the configuration beside the policies. */
    private static LintReport lint() {
        List<SourceFile> files =
                SampleFiles.policies().stream()
                        .map(path -> new SourceFile(path, bytes(SampleFiles.policy(path))))
                        .toList();
        LintProposals configuration =
                LintProposals.of(
                        SampleFiles.configuration().stream()
                                .map(path ->
                                        new LintProposals.File(
                                                path, bytes(SampleFiles.configuration(path))))
                                .toList());
        assertEquals(List.of(), configuration.problems());
        return LintSession.lintOnce(
                files,
                CoverageTargets.NONE,
                configuration.configuration().settings(LocalDate.EPOCH));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ParseResult parse(String path) {
        return PolicyParser.parse(path, SampleFiles.policy(path).getBytes(StandardCharsets.UTF_8));
    }

    private static String shape(PolicyDocument document) {
        return switch (document) {
            case CompiledPolicy _ -> "compiled";
            case RuleDefinition _ -> "rule definition";
            case RegistryPolicy _ -> "registry";
        };
    }

    private static List<Told> told() throws IOException {
        return rows(5).stream()
                .map(cells ->
                        new Told(
                                cells.get(0),
                                cells.get(1),
                                cells.get(2),
                                cells.get(3).contains("**planted**")))
                .toList();
    }

    /** The rows of the table that has so many bars in a row, without its head. */
    private static List<List<String>> rows(int bars) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("sample-policies/README.md"))) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            if (cells.size() == bars - 1) {
                rows.add(cells);
            }
        }
        return rows.subList(2, rows.size());
    }
}
