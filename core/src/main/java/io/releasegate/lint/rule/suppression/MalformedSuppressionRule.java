package io.releasegate.lint.rule.suppression;

import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.lint.Category;
import io.releasegate.lint.LintRule;
import io.releasegate.lint.LintRun;
import io.releasegate.lint.RuleInfo;
import io.releasegate.lint.Suppressions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comment means to silence a finding and is not honoured. */
public final class MalformedSuppressionRule implements LintRule.OfText {
    private static final RuleInfo INFO =
            new RuleInfo(
                    "RG-X003",
                    Category.SUPPRESSION,
                    Severity.WARNING,
                    "A comment means to silence a finding and is not honoured: it gives no reason,"
                            + " or is not written as it must be.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(Reading reading, LintRun run) {
        Suppressions.of(reading).malformed().forEach(one -> run.report(finding(one)));
    }

    private static Diagnostic finding(Suppressions.Malformed malformed) {
        return new Diagnostic(
                INFO.code(),
                INFO.defaultSeverity(),
                "This silences nothing. " + malformed.why(),
                malformed.place(),
                malformed.subject(),
                List.of(),
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
