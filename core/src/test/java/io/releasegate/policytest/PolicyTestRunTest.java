package io.releasegate.policytest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.dsl.PolicyText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyTestRunTest {
    private static final List<PolicyDocument> POLICIES =
            PolicyText.read(
                            "c.yaml",
                            """
                            policy_id: refunds
                            strict_fail_closed: true
                            default_result: BLOCK
                            transition_rules:
                              - {rule_id: balanced, transition_id: deploy, priority: 1,
                                 conditions: {difference: {eq: 0}}, result: ALLOW}
                              - {rule_id: by-hand, transition_id: deploy, priority: 2,
                                 conditions: {difference: {lt: 10}}, result: CONDITIONAL}
                            """
                                    .getBytes(StandardCharsets.UTF_8))
                    .documents();

    @Test
    void of_ordered_rules_only_the_first_takes_effect() {
        assertEquals(Optional.empty(), failure("difference: 0", "ALLOW", "[balanced]"));
        assertEquals(Optional.empty(), failure("difference: 5", "CONDITIONAL", "[by-hand]"));
        assertEquals(Optional.empty(), failure("difference: 50", "BLOCK", "[]"));
        assertEquals(
                Optional.of("Expected `balanced`, `by-hand` to fire, but `balanced` did."),
                failure("difference: 0", "ALLOW", "[balanced, by-hand]"));
    }

    @Test
    void a_failure_says_what_was_expected_and_what_came() {
        assertEquals(
                Optional.of("Expected BLOCK, but the verdict is ALLOW, by `balanced`."),
                failure("difference: 0", "BLOCK", "[]"));
        assertEquals(
                Optional.of("Expected ALLOW, but the verdict is BLOCK; no rule fires."),
                failure("difference: 50", "ALLOW", "[]"));
        assertEquals(
                Optional.of("There is no rule `balance` in these policies."),
                failure("difference: 0", "ALLOW", "[balance]"));
    }

    @Test
    void coverage_counts_rules_that_take_effect_and_both_sides_of_each_comparison() {
        Coverage.Collector collector = new Coverage.Collector();
        collector.add(test("difference: 0", "ALLOW", "[]"), POLICIES);
        Coverage one = collector.coverage();
        assertEquals(1, one.firedRules());
        assertEquals(
                List.of(
                        "balanced transition_id true false",
                        "balanced difference true false",
                        "by-hand transition_id true false",
                        "by-hand difference true false"),
                one.boundaries().stream().map(PolicyTestRunTest::sides).toList());

        collector.add(test("difference: 10", "BLOCK", "[]"), POLICIES);
        collector.add(test("difference: 9", "CONDITIONAL", "[]"), POLICIES);
        Coverage more = collector.coverage();
        assertEquals(2, more.firedRules());
        assertEquals(2, more.coveredBoundaries());
    }

    private static String sides(Coverage.Boundary boundary) {
        return boundary.rule()
                + " "
                + boundary.comparison().signal()
                + " "
                + boundary.holds()
                + " "
                + boundary.fails();
    }

    private static Optional<String> failure(String signal, String expect, String fires) {
        return PolicyTestRun.of(test(signal, expect, fires), POLICIES).failure();
    }

    private static PolicyTestFile.Case test(String signal, String expect, String fires) {
        return PolicyTestReaderTest.read(
                        """
                        policies: c.yaml
                        cases:
                          - name: one
                            signals: {transition_id: deploy, %s}
                            expect: %s
                            fires: %s
                        """
                                .formatted(signal, expect, fires))
                .cases()
                .getFirst();
    }
}
