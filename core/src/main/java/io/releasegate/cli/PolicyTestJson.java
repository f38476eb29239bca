package io.releasegate.cli;

import io.releasegate.lint.Wording;
import io.releasegate.policytest.Coverage;
import io.releasegate.policytest.PolicyTestRun;
import io.releasegate.value.Value;
import java.util.List;

/** The outcome of tests as JSON. */
final class PolicyTestJson {
    private PolicyTestJson() {}

    static Value of(PolicyTestResult result, boolean withCoverage) {
        Members members =
                new Members()
                        .with("ok", result.passed())
                        .with("test_count", result.count())
                        .with("failed_count", result.failed())
                        .with(
                                "tests",
                                result.files().stream()
                                        .flatMap(file ->
                                                file.runs().stream()
                                                        .map(run -> test(file.name(), run)))
                                        .toList(),
                                test -> test);
        if (withCoverage) {
            members.with("coverage", coverage(result.coverage()));
        }
        return members.object();
    }

    private static Value test(String file, PolicyTestRun run) {
        return new Members()
                .with("name", run.test().name())
                .with("source_file", file)
                .with("line", run.test().span().start().line())
                .with("passed", run.passed())
                .with("expected", run.test().expected().name())
                .with("verdict", run.verdict().name())
                .with("fired", run.fired(), Value::of)
                .with("failure", run.failure())
                .object();
    }

    private static Value coverage(Coverage coverage) {
        return new Members()
                .with("rule_count", coverage.rules().size())
                .with("fired_rule_count", coverage.firedRules())
                .with("boundary_count", coverage.boundaries().size())
                .with("covered_boundary_count", coverage.coveredBoundaries())
                .with(
                        "unfired_rules",
                        coverage.rules().stream().filter(rule -> !rule.fired()).toList(),
                        rule ->
                                new Members()
                                        .with("policy_id", rule.policyId())
                                        .with("rule_id", rule.rule())
                                        .with("source_file", rule.span().source())
                                        .with("line", rule.span().start().line())
                                        .object())
                .with("open_boundaries", open(coverage), PolicyTestJson::boundary)
                .object();
    }

    private static List<Coverage.Boundary> open(Coverage coverage) {
        return coverage.boundaries().stream().filter(it -> !it.isCovered()).toList();
    }

    private static Value boundary(Coverage.Boundary boundary) {
        return new Members()
                .with("rule_id", boundary.rule())
                .with("comparison", words(boundary))
                .with("source_file", boundary.span().source())
                .with("line", boundary.span().start().line())
                .with("true_in_some_test", boundary.holds())
                .with("false_in_some_test", boundary.fails())
                .object();
    }

    static String words(Coverage.Boundary boundary) {
        return Wording.test(boundary.comparison());
    }
}
