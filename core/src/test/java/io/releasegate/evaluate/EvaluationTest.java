package io.releasegate.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.releasegate.policy.PolicyParser;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final RuleGroup FIRST =
            group(
                    """
                    project_id: pay
                    default_result: ALLOW
                    transition_rules:
                      - {rule_id: late, transition_id: deploy, priority: 2, result: BLOCK}
                      - {rule_id: soon, environment: dev, priority: 1, result: WARN}
                    """);
    private static final RuleGroup WORST =
            group(
                    """
                    project_id: pay
                    rules:
                      - {rule_id: files, when: {changed_files_gt: 5}, result: WARN}
                      - {rule_id: risky, when: {risk: HIGH}, result: BLOCK}
                    """);

    @Test
    void the_first_transition_rule_that_matches_decides() {
        Map<String, Value> both =
                Map.of("transition_id", Value.of("deploy"), "environment", Value.of("dev"));
        Evaluation evaluation = Evaluation.of(FIRST, both::get);
        assertEquals(Verdict.CONDITIONAL, evaluation.verdict());
        assertEquals(List.of("soon", "late"), ids(evaluation.fired()));
        assertEquals(List.of("soon"), ids(evaluation.deciding()));
    }

    @Test
    void without_a_match_the_default_speaks() {
        assertEquals(
                new Evaluation(Verdict.ALLOW, List.of(), List.of()),
                Evaluation.of(FIRST, Map.<String, Value>of()::get));
    }

    @Test
    void of_all_condition_rules_that_fire_the_heaviest_decides() {
        Map<String, Value> both = Map.of("changed_files", Value.of(6), "risk", Value.of("HIGH"));
        Evaluation evaluation = Evaluation.of(WORST, both::get);
        assertEquals(Verdict.BLOCK, evaluation.verdict());
        assertEquals(List.of("files", "risky"), ids(evaluation.fired()));
        assertEquals(List.of("risky"), ids(evaluation.deciding()));
    }

    @Test
    void a_disabled_policy_does_not_fire() {
        RuleGroup off =
                group(
                        """
                        policy_id: resting
                        name: resting
                        enabled: false
                        controls: []
                        enforcement: {result: BLOCK}
                        """);
        assertEquals(
                new Evaluation(Verdict.ALLOW, List.of(), List.of()),
                Evaluation.of(off, Map.<String, Value>of()::get));
    }

    private static RuleGroup group(String text) {
        return PolicyParser.parse("policy.yaml", text.getBytes(StandardCharsets.UTF_8))
                .document()
                .orElseThrow()
                .ruleGroups()
                .getFirst();
    }

    private static List<String> ids(List<RuleForm> rules) {
        return rules.stream().map(RuleForm::id).toList();
    }
}
