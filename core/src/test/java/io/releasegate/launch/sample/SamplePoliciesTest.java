package io.releasegate.launch.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.Linter;
import io.releasegate.lint.PolicySet;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.ParseResult;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleDefinition;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    void lint_complains_of_the_planted_policies_and_of_no_other() throws IOException {
        List<PolicyDocument> documents = new ArrayList<>();
        for (String path : SampleFiles.policies()) {
            parse(path).document().ifPresent(documents::add);
        }
        Set<String> complained = new TreeSet<>();
        for (Diagnostic finding :
                Linter.withAllRules(LintSettings.standard(LocalDate.EPOCH))
                        .lint(PolicySet.of(documents), CoverageTargets.NONE)
                        .diagnostics()) {
            if (finding.severity() != Severity.INFO) {
                String file = finding.span().source();
                complained.add(file.substring(file.indexOf('/') + 1).replace(".yaml", ""));
            }
        }
        Set<String> planted =
                told().stream()
                        .filter(Told::planted)
                        .map(Told::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(planted, complained);
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
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        List<Told> rows = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("sample-policies/README.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 5 && !cells[1].isBlank() && !cells[1].contains("-|")) {
                rows.add(
                        new Told(
                                cells[1].strip(),
                                cells[2].strip(),
                                cells[3].strip(),
                                cells[4].contains("**planted**")));
            }
        }
        rows.removeIf(row -> row.id().equals("policy") || row.id().startsWith("---"));
        return rows;
    }
}
