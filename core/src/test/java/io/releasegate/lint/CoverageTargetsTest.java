package io.releasegate.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Witness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTargetsTest {
    private static final SourceFile PROD =
            Texts.file(
                    "prod.yaml",
                    """
                    policy_id: prod
                    name: Gate prod
                    controls: [{signal: core_risk.severity_level, operator: "!=", value: LOW}]
                    enforcement: {result: BLOCK, message: Why.}
                    metadata: {env: " Prod ", workflow: wf}
                    """);

    @Test
    void a_policy_covers_what_its_metadata_and_its_risk_leave_room_for() {
        assertEquals(List.of(), gaps("[{environment: PROD, risk: high}]", PROD));
        assertEquals(
                List.of("No policy speaks for environment `prod`, risk_band `low`."),
                gaps("[{environment: prod, risk: Low}]", PROD));
        assertEquals(
                List.of("No policy speaks for environment `dev`."), gaps("[{env: dev}]", PROD));
        assertEquals(List.of(), gaps("[{workflow_id: WF}, {}, 3, null]", PROD));
    }

    @Test
    void policies_that_never_trigger_cover_nothing() {
        assertEquals(
                List.of("No policy speaks for the empty target."),
                gaps("[{}]", Texts.compiled("p", "BLOCK", "a, ==, 1", "a, ==, 2")));
    }

    @Test
    void registry_rules_and_definitions_cover_by_their_conditions() {
        SourceFile registry =
                Texts.file(
                        "registry.yaml",
                        """
                        project_id: pay
                        transition_rules:
                          - {transition_id: Deploy, environment: prod, priority: 1, result: WARN}
                        """);
        assertEquals(List.of(), gaps("[{env: prod, transition: deploy}]", registry));
        assertEquals(1, gaps("[{env: prod, transition: rollback}]", registry).size());
        SourceFile definition =
                Texts.file(
                        "definition.yaml",
                        """
                        id: d
                        description: d
                        when: {environment: {eq: PROD}}
                        then: {decision: BLOCKED, message: No.}
                        """);
        assertEquals(List.of(), gaps("[{env: prod}]", definition));
        assertEquals(1, gaps("[{env: dev}]", definition).size());
    }

    @Test
    void a_gap_points_at_its_target() {
        Diagnostic gap =
                Texts.lintOnce(List.of(PROD), targets("- {env: prod}\n- {env: dev}\n"))
                        .diagnostics()
                        .getFirst();
        assertEquals("targets.yaml", gap.span().source());
        assertEquals(2, gap.span().start().line());
        assertEquals("{\"environment\":\"dev\"}", gap.metadata().get("target"));
    }

    @Test
    void of_everything_there_can_be_what_is_left_is_told_region_by_region() {
        SourceFile registry =
                Texts.file(
                        "registry.yaml",
                        """
                        project_id: pay
                        transition_rules:
                          - {environment: prod, priority: 1, result: WARN,
                             conditions: {risk.score: {lte: 70}}}
                          - {environment: dev, priority: 2, result: ALLOW}
                        """);
        assertEquals(
                List.of(
                        "No transition rule of `scope:project/pay` speaks where `environment` is"
                                + " anything but \"dev\" and `risk.score` is anything but a"
                                + " number at most 70.",
                        "No transition rule of `scope:project/pay` speaks where `environment` is"
                                + " anything but \"prod\" or \"dev\"."),
                regions(registry));
        SourceFile low = Texts.compiled("low", "WARN", "approvals.count, <, 2");
        SourceFile high = Texts.compiled("high", "WARN", "approvals.count, >, 4");
        assertEquals(
                List.of(
                        "No policy of the set speaks where `approvals.count` is at least 2 and at"
                                + " most 4 or missing."),
                regions(low, high));
        assertEquals(List.of(), regions(Texts.compiled("all", "WARN")));
    }

    @Test
    void a_region_comes_with_an_input_that_no_rule_speaks_for() {
        SourceFile low = Texts.compiled("low", "WARN", "core_risk.severity_level, in, [LOW, HIGH]");
        Diagnostic gap =
                Texts.lintOnce(List.of(low), CoverageTargets.NONE.andWholeDomain())
                        .diagnostics()
                        .stream()
                        .filter(found -> found.code().equals("COVERAGE_GAP"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "No policy of the set speaks where `core_risk.severity_level` is \"MEDIUM\" or"
                        + " \"CRITICAL\" or missing.",
                gap.message());
        assertEquals(
                List.of(new Witness.Fact("core_risk.severity_level", "\"MEDIUM\"")),
                gap.witness().orElseThrow().facts());
        assertEquals(
                List.of(new Witness.RuleOutcome("low", Witnesses.SILENT)),
                gap.witness().orElseThrow().outcomes());
    }

    @Test
    void an_alternative_that_never_holds_covers_nothing() {
        SourceFile registry =
                Texts.file(
                        "registry.yaml",
                        """
                        project_id: pay
                        transition_rules:
                          - {environment: prod, priority: 1, result: WARN,
                             conditions: {changed_files: {gt: 5, lt: 6}}}
                        """);
        assertEquals(1, gaps("[{env: prod}]", registry).size());
    }

    private static List<String> regions(SourceFile... files) {
        return Texts.lintOnce(List.of(files), CoverageTargets.NONE.andWholeDomain())
                .diagnostics()
                .stream()
                .filter(found -> found.code().equals("COVERAGE_GAP"))
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void only_a_list_can_name_targets() {
        assertTrue(CoverageTargets.of(tree("environment: prod")).isEmpty());
    }

    private static List<String> gaps(String targets, SourceFile... files) {
        return Texts.lintOnce(List.of(files), targets(targets)).diagnostics().stream()
                .filter(found -> found.code().equals("COVERAGE_GAP"))
                .map(Diagnostic::message)
                .toList();
    }

    private static CoverageTargets targets(String text) {
        return CoverageTargets.of(tree(text)).orElseThrow();
    }

    private static Tree tree(String text) {
        return DocumentReader.read("targets.yaml", text.getBytes(StandardCharsets.UTF_8))
                .tree()
                .orElseThrow();
    }
}
