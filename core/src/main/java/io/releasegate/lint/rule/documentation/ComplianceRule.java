package io.releasegate.lint.rule.documentation;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.Verdict;
import io.releasegate.value.Value;
import java.util.Optional;

/** A blocking policy without a compliance mapping; asked only where somebody wants it. */
public final class ComplianceRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D003",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A policy that blocks names no standard it serves.",
                    true);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        boolean blocks = policy.rules().stream().anyMatch(rule -> rule.verdict() == Verdict.BLOCK);
        boolean mapped =
                policy.source()
                        .find("/metadata/compliance")
                        .map(node -> node.value())
                        .filter(ComplianceRule::saysSomething)
                        .isPresent();
        if (blocks && !mapped) {
            run.report(
                    INFO.finding(
                            Optional.of(policy.policyId()),
                            IdPlace.of(policy),
                            "Policy `%s` blocks and names no standard it serves. Add metadata.compliance."
                                    .formatted(policy.policyId())));
        }
    }

    private static boolean saysSomething(Value value) {
        return switch (value) {
            case Value.Null _ -> false;
            case Value.Text text -> !text.value().isBlank();
            case Value.Sequence list -> !list.items().isEmpty();
            case Value.Mapping map -> !map.members().isEmpty();
            case Value.Bool _, Value.Whole _, Value.Real _ -> true;
        };
    }
}
