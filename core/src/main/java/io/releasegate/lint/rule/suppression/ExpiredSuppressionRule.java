package io.releasegate.lint.rule.suppression;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Suppression;
import io.releasegate.lint.Suppressions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The day up to which a comment silences a finding has passed. */
public final class ExpiredSuppressionRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-X002",
                    Category.SUPPRESSION,
                    Severity.ERROR,
                    "The day up to which a comment silences a finding has passed.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        LocalDate today = run.settings().today();
        for (Suppression suppression : Suppressions.of(reading).valid()) {
            suppression
                    .until()
                    .filter(_ -> suppression.isExpired(today))
                    .ifPresent(until -> run.report(finding(suppression, until)));
        }
    }

    private static Diagnostic finding(Suppression suppression, LocalDate until) {
        return new Diagnostic(
                INFO.code(),
                INFO.defaultSeverity(),
                "This silenced "
                        + String.join(", ", suppression.codes())
                        + " until "
                        + until
                        + ". Mend what it silenced and remove it, or find out whether it may stay"
                        + " longer.",
                suppression.place(),
                suppression.subject(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
