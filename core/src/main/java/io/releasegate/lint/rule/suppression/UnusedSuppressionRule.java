package io.releasegate.lint.rule.suppression;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Fix;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRules;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.PolicySet;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Suppression;
import io.releasegate.lint.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comment silences a finding that is not there. */
public final class UnusedSuppressionRule implements LintRule.OfSuppression {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-X001",
                    Category.SUPPRESSION,
                    Severity.WARNING,
                    "A comment silences a finding that is not there.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(
            Suppression suppression, List<String> unneeded, PolicySet policies, LintRun run) {
        boolean several = policies.documents().size() > 1;
        List<String> unused =
                unneeded.stream().filter(code -> several || !comparesPolicies(code)).toList();
        if (!unused.isEmpty()) {
            run.report(finding(suppression, unused));
        }
    }

    /** Such a rule has nothing to say of a policy that is linted alone. */
    private static boolean comparesPolicies(String code) {
        return LintRules.byCode(code)
                .filter(rule ->
                        rule instanceof LintRule.OfCombination
                                || rule instanceof LintRule.OfPolicySet)
                .isPresent();
    }

    private static Diagnostic finding(Suppression suppression, List<String> unused) {
        boolean whole = unused.size() == suppression.codes().size();
        return new Diagnostic(
                INFO.code(),
                INFO.defaultSeverity(),
                "Nothing is found here for "
                        + Wording.list(unused)
                        + ". "
                        + (whole ? "Remove the comment." : "Take it out of the comment."),
                suppression.place(),
                suppression.subject(),
                List.of(),
                Optional.empty(),
                fixes(suppression, whole),
                Map.of());
    }

    /** Among other policies a rule that compares them may still need the comment. */
    private static List<Fix> fixes(Suppression suppression, boolean whole) {
        return whole
                        && suppression.codes().stream()
                                .noneMatch(UnusedSuppressionRule::comparesPolicies)
                ? List.of(
                        new Fix(
                                "Remove the comment",
                                List.of(new Fix.Edit(suppression.removal(), ""))))
                : List.of();
    }
}
