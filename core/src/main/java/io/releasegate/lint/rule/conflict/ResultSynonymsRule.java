package io.releasegate.lint.rule.conflict;

import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.Finding;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Wording;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleForm;
import io.releasegate.policy.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two words for one result in one policy. */
public final class ResultSynonymsRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-L007",
                    Category.CONFLICT,
                    Severity.WARNING,
                    "A policy uses two words for the same result.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy registry) {
            Map<Verdict, RuleForm> first = new EnumMap<>(Verdict.class);
            List<RuleForm> rules =
                    registry.rules().stream()
                            .filter(rule -> !rule.resultSpan().equals(rule.span()))
                            .sorted((one, other) -> one.span().compareTo(other.span()))
                            .toList();
            for (RuleForm rule : rules) {
                RuleForm before = first.putIfAbsent(rule.verdict(), rule);
                if (before != null && !before.result().equals(rule.result())) {
                    report(registry, rule, before, run);
                }
            }
        }
    }

    private static void report(RegistryPolicy policy, RuleForm rule, RuleForm before, LintRun run) {
        Finding.at(
                        policy,
                        INFO,
                        rule.resultSpan(),
                        "%s means what `%s` calls %s; whoever compares words sees two results."
                                .formatted(rule.result(), before.id(), before.result()))
                .related(before.resultSpan(), "the same result here")
                .sureFix(
                        "Write " + before.result(),
                        Optional.of(
                                new Fix.Edit(
                                        rule.resultSpan(),
                                        Wording.inPlace(
                                                policy, rule.resultSpan(), before.result()))))
                .report(run);
    }
}
