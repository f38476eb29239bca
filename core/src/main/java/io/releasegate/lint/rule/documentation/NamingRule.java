package io.releasegate.lint.rule.documentation;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.Span;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.RuleForm;
import java.util.Optional;
import java.util.regex.Pattern;

/** An id that is hard to type, to quote or to search for. */
public final class NamingRule implements LintRule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-D005",
                    Category.DOCUMENTATION,
                    Severity.INFO,
                    "A name is not made of words joined in one way.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-_./:]+[\\p{L}\\p{M}\\p{N}]+)*");

    @Override
    public void check(PolicyDocument policy, LintRun run) {
        if (isOwn(policy)) {
            check(policy, "policy", policy.policyId(), IdPlace.of(policy), run);
        }
        for (RuleForm rule : policy.rules()) {
            if (!rule.pointer().isEmpty()) {
                Span place =
                        policy.source()
                                .find(rule.pointer() + "/rule_id")
                                .or(() -> policy.source().find(rule.pointer() + "/id"))
                                .map(policy.source()::span)
                                .orElse(rule.span());
                check(policy, "rule", rule.id(), place, run);
            }
        }
    }

    private static boolean isOwn(PolicyDocument policy) {
        return policy.source().find("/policy_id").or(() -> policy.source().find("/id")).isPresent();
    }

    private static void check(
            PolicyDocument policy, String what, String name, Span place, LintRun run) {
        String problem =
                !WORDS.matcher(name).matches()
                        ? "has signs that are hard to type or to quote. Use letters, digits and one"
                                + " sign between words"
                        : name.contains("-") && name.contains("_")
                                ? "joins words with - and with _. Use one of them"
                                : "";
        if (!problem.isEmpty()) {
            run.report(
                    INFO.finding(
                            Optional.of(policy.policyId()),
                            place,
                            "The %s name `%s` %s.".formatted(what, name, problem)));
        }
    }
}
