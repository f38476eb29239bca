package io.releasegate.policytest;

import io.releasegate.evaluate.Evaluation;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import io.releasegate.policy.Verdict;
import io.releasegate.policytest.PolicyTestFile.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What became of one test.
 *
 * @param verdict the worst of what the policies say
 * @param fired the rules that take effect: all that fire, of rules in an order the first
 * @param failure why it failed, in one sentence; empty where it passed
 */
public record PolicyTestRun(
        Case test, Verdict verdict, List<String> fired, Optional<String> failure) {
    public PolicyTestRun {
        fired = List.copyOf(fired);
    }

    /** Runs the test on these policies. */
    public static PolicyTestRun of(Case test, List<PolicyDocument> policies) {
        Verdict verdict = Verdict.ALLOW;
        List<String> fired = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (PolicyDocument policy : policies) {
            for (RuleGroup group : policy.ruleGroups()) {
                Evaluation evaluation = Evaluation.of(group, test.signals()::get);
                verdict = verdict.worst(evaluation.verdict());
                effective(group, evaluation).forEach(rule -> fired.add(rule.id()));
                group.rules().forEach(rule -> known.add(rule.id()));
            }
        }
        return new PolicyTestRun(test, verdict, fired, failure(test, verdict, fired, known));
    }

    /** The rules of a group that take effect. */
    static List<RuleForm> effective(RuleGroup group, Evaluation evaluation) {
        return switch (group.combination()) {
            case WORST_OF_ALL -> evaluation.fired();
            case FIRST_MATCH -> evaluation.deciding();
        };
    }

    public boolean passed() {
        return failure.isEmpty();
    }

    private static Optional<String> failure(
            Case test, Verdict verdict, List<String> fired, List<String> known) {
        if (verdict != test.expected()) {
            return Optional.of(
                    "Expected "
                            + test.expected()
                            + ", but the verdict is "
                            + verdict
                            + by(fired)
                            + ".");
        }
        if (test.fires().isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> expected = new TreeSet<>(test.fires().get());
        Optional<String> stranger =
                expected.stream().filter(rule -> !known.contains(rule)).findFirst();
        if (stranger.isPresent()) {
            return Optional.of("There is no rule `" + stranger.get() + "` in these policies.");
        }
        return expected.equals(new TreeSet<>(fired))
                ? Optional.empty()
                : Optional.of(
                        "Expected "
                                + names(List.copyOf(expected))
                                + " to fire, but "
                                + names(fired)
                                + " did.");
    }

    private static String by(List<String> fired) {
        return fired.isEmpty() ? "; no rule fires" : ", by " + names(fired);
    }

    private static String names(List<String> rules) {
        return rules.isEmpty() ? "no rule" : "`" + String.join("`, `", rules) + "`";
    }
}
