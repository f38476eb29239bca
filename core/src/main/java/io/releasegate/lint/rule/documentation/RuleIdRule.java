package io.releasegate.lint.rule.documentation;

import io.releasegate.canonical.source.SourceNode;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RegistryPolicy;
import io.releasegate.policy.RuleForm;
import java.util.List;
import java.util.Optional;

/** A rule that is known by its place only, so that moving it looks like removing it. */
public final class RuleIdRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D004",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A rule of a registry policy has no id.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (policy instanceof RegistryPolicy) {
            policy.rules().forEach(rule -> check(policy, rule, run));
        }
    }

    private static void check(PolicyDocument policy, RuleForm rule, LintRun run) {
        Optional<SourceNode.Members> node =
                policy.source()
                        .find(rule.pointer())
                        .filter(SourceNode.Members.class::isInstance)
                        .map(SourceNode.Members.class::cast);
        boolean named =
                node.filter(it ->
                                it.members().containsKey("rule_id")
                                        || it.members().containsKey("id"))
                        .isPresent();
        if (!named) {
            run.report(
                    INFO.finding(
                                    Optional.of(policy.policyId()),
                                    node.flatMap(it -> it.members().values().stream().findFirst())
                                            .map(policy.source()::keySpan)
                                            .orElse(rule.span()),
                                    "This rule has no id, so it is `%s` by its place. Give it a rule_id."
                                            .formatted(rule.id()))
                            .withFixes(
                                    node.flatMap(it -> fix(policy, rule, it)).stream().toList()));
        }
    }

    /** The name it has already, written down; not where another rule has that name. */
    private static Optional<Fix> fix(
            PolicyDocument policy, RuleForm rule, SourceNode.Members node) {
        long sameName =
                policy.rules().stream().filter(other -> other.id().equals(rule.id())).count();
        if (sameName > 1 || node.members().isEmpty()) {
            return Optional.empty();
        }
        String all = policy.source().text().text();
        int start = node.members().values().iterator().next().keyStart();
        int line = all.lastIndexOf('\n', start - 1) + 1;
        boolean flow = all.charAt(node.start()) == '{';
        String quote = all.charAt(start) == '"' ? "\"" : "";
        String member = quote + "rule_id" + quote + ": " + quote + rule.id() + quote;
        return Optional.of(
                new Fix(
                        "Name it " + rule.id(),
                        List.of(
                                new Fix.Edit(
                                        policy.source().text().span(start, start),
                                        member
                                                + (flow
                                                        ? ", "
                                                        : "\n" + " ".repeat(start - line))))));
    }
}
