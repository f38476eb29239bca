package io.releasegate.lint.rule.documentation;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.CompiledPolicy;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiled files that are not what their text in the policy language compiles to. */
public final class CompiledDriftRule implements LintRule.OfPolicySet {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D008",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A compiled policy is not what its text in the policy language compiles to.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicySet policies, CoverageTargets targets, LintRun run) {
        Map<String, PolicyDocument> texts = new HashMap<>();
        Map<String, PolicyDocument> byParent = new HashMap<>();
        Stream.concat(policies.sources().stream(), policies.documents().stream())
                .filter(PolicySet::isSource)
                .forEach(text -> {
                    texts.put(text.policyId(), text);
                    parent(text).ifPresent(id -> byParent.putIfAbsent(id, text));
                });
        Map<String, PolicyDocument> files = new HashMap<>();
        for (PolicyDocument document : policies.documents()) {
            Optional<PolicyDocument> sibling = parent(document).map(byParent::get);
            if (sibling.isPresent() && !PolicySet.isSource(document)) {
                parent(document).ifPresent(id -> files.putIfAbsent(id, document));
                compare(document, texts.get(document.policyId()), sibling.get(), run);
            }
        }
        for (PolicyDocument document : policies.documents()) {
            Optional<PolicyDocument> sibling = parent(document).map(files::get);
            if (PolicySet.isSource(document) && sibling.isPresent()) {
                report(
                        document,
                        "Rule `%s` has no compiled file, so it is not in force. Run policy-compile."
                                .formatted(document.policyId()),
                        sibling.get(),
                        run);
            }
        }
    }

    private static void compare(
            PolicyDocument file,
            @Nullable PolicyDocument text,
            PolicyDocument sibling,
            LintRun run) {
        if (text == null) {
            report(
                    file,
                    "Policy `%s` is left over: %s has no such rule any more. Remove this file."
                            .formatted(file.policyId(), sibling.source().text().name()),
                    sibling,
                    run);
        } else if (!file.resolvedPolicy().equals(text.resolvedPolicy())) {
            report(
                    file,
                    "Policy `%s` is not what %s compiles to. Run policy-compile."
                            .formatted(file.policyId(), text.source().text().name()),
                    text,
                    run);
        }
    }

    private static Optional<String> parent(PolicyDocument document) {
        return document instanceof CompiledPolicy policy
                        && policy.metadata().members().get("parent_policy") instanceof Value.Text id
                ? Optional.of(id.value())
                : Optional.empty();
    }

    private static void report(
            PolicyDocument at, String message, PolicyDocument other, LintRun run) {
        Span there = other.spanOf("/policy_id");
        run.report(
                new Diagnostic(
                        INFO.code(),
                        INFO.defaultSeverity(),
                        message,
                        at.spanOf("/policy_id"),
                        Optional.of(at.policyId()),
                        List.of(new Diagnostic.Related(there, "the other half")),
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }
}
