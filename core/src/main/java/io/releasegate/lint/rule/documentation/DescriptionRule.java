package io.releasegate.lint.rule.documentation;

import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.value.Value;
import java.util.Optional;
import java.util.stream.Stream;

/** A policy with neither a description nor a name that tells something. */
public final class DescriptionRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D001",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "Nothing says in words what a policy is for.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        boolean described =
                text(policy, "description").isPresent()
                        || text(policy, "name").filter(DescriptionRule::isTelling).isPresent();
        if (!described) {
            run.report(
                    INFO.finding(
                            Optional.of(policy.policyId()),
                            IdPlace.of(policy),
                            "Nothing says in words what policy `%s` is for. Give it a description."
                                    .formatted(policy.policyId())));
        }
    }

    /** A name of several words is a sentence for readers; one word is another id. */
    private static boolean isTelling(String name) {
        return Stream.of(name.strip().split("\\s+")).filter(word -> !word.isEmpty()).count() > 1;
    }

    private static Optional<String> text(PolicyDocument policy, String key) {
        return Optional.ofNullable(policy.data().members().get(key))
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).value())
                .filter(text -> !text.isBlank());
    }
}
