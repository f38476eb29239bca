package io.releasegate.cli;

import io.releasegate.policytest.Coverage;
import io.releasegate.policytest.PolicyTestRun;

/** The outcome of tests, for people. */
final class PolicyTestText {
    private PolicyTestText() {}

    static String of(PolicyTestResult result, boolean withCoverage) {
        StringBuilder text = new StringBuilder();
        text.append("Policy Tests: ").append(result.passed() ? "PASS" : "FAIL");
        text.append("\nTests: ").append(result.count());
        text.append("\nFailed: ").append(result.failed());
        for (PolicyTestResult.File file : result.files()) {
            for (PolicyTestRun run : file.runs()) {
                run.failure()
                        .ifPresent(why ->
                                text.append("\n- ")
                                        .append(file.name())
                                        .append(':')
                                        .append(run.test().span().start().line())
                                        .append(" \"")
                                        .append(run.test().name())
                                        .append("\": ")
                                        .append(why));
            }
        }
        if (withCoverage) {
            text.append(coverage(result.coverage()));
        }
        return text.toString();
    }

    private static String coverage(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        text.append("\nRules: ").append(coverage.firedRules());
        text.append(" of ").append(coverage.rules().size()).append(" take effect in some test");
        text.append("\nBoundaries: ").append(coverage.coveredBoundaries());
        text.append(" of ").append(coverage.boundaries().size());
        text.append(" comparisons are tried on both sides");
        coverage.rules().stream()
                .filter(rule -> !rule.fired())
                .forEach(rule ->
                        text.append("\n- ")
                                .append(rule.span().source())
                                .append(':')
                                .append(rule.span().start().line())
                                .append(" no test fires `")
                                .append(rule.rule())
                                .append('`'));
        coverage.boundaries().stream()
                .filter(boundary -> !boundary.isCovered())
                .forEach(boundary ->
                        text.append("\n- ")
                                .append(boundary.span().source())
                                .append(':')
                                .append(boundary.span().start().line())
                                .append(" `")
                                .append(PolicyTestJson.words(boundary))
                                .append("` ")
                                .append(missing(boundary)));
        return text.toString();
    }

    private static String missing(Coverage.Boundary boundary) {
        return boundary.holds()
                ? "is false in no test"
                : boundary.fails() ? "is true in no test" : "is tried in no test";
    }
}
