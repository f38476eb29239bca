package io.releasegate.lint.rule.schema;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.RuleGroup;
import java.util.List;
import java.util.Optional;

/** Priority 0 of a transition rule: first here, last for servers that take 0 as not given. */
public final class PriorityZeroRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-S013",
                    Category.SCHEMA,
                    Severity.WARNING,
                    "A transition rule has priority 0, which not every reader takes as the first.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        policy.ruleGroups().stream()
                .filter(group -> group.kind() == RuleGroup.Kind.TRANSITION_RULES)
                .forEach(group ->
                        group.rules().stream()
                                .filter(rule -> rule.priority() == 0)
                                .forEach(rule -> run.report(finding(policy, rule, group))));
    }

    private static Diagnostic finding(PolicyDocument policy, RuleForm rule, RuleGroup group) {
        String pointer = rule.pointer() + "/priority";
        return INFO.finding(
                        Optional.of(policy.policyId()),
                        policy.spanOf(pointer),
                        "Priority 0 of `%s` comes first here and last on servers that read it as %d. Write 1, or leave it out."
                                .formatted(rule.id(), RuleForm.DEFAULT_PRIORITY))
                .withFixes(fix(policy, pointer, group).stream().toList());
    }

    /** One is as good as zero where no other rule stands there. */
    private static Optional<Fix> fix(PolicyDocument policy, String pointer, RuleGroup group) {
        long first = group.rules().stream().filter(rule -> isAtFront(rule.priority())).count();
        return first == 1
                ? Optional.of(
                        new Fix("Change to 1", List.of(new Fix.Edit(policy.spanOf(pointer), "1"))))
                : Optional.empty();
    }

    private static boolean isAtFront(long priority) {
        return priority == 0 || priority == 1;
    }
}
