package io.releasegate.lint.rule.documentation;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.LintedRule;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.Verdict;
import java.util.Optional;

/** A result that holds somebody up, without a message for them. */
public final class MessageRule implements LintRule.OfCondition {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D002",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A rule that stops or delays does not say why.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintedRule rule, LintRun run) {
        RuleForm form = rule.form();
        boolean said = form.message().filter(text -> !text.isBlank()).isPresent();
        if (form.verdict() != Verdict.ALLOW && !said) {
            run.report(
                    INFO.finding(
                            Optional.of(form.policyId()),
                            form.resultSpan(),
                            "%s says %s without a message. Say why, and what to do next."
                                    .formatted(Wording.sentence(rule.name()), form.result())));
        }
    }
}
