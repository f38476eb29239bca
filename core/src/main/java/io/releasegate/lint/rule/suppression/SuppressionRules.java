package io.releasegate.lint.rule.suppression;

import io.releasegate.lint.LintRule;
import java.util.List;

/** Findings that somebody silenced. */
public final class SuppressionRules {
    public static final List<LintRule> ALL =
            List.of(
                    new UnusedSuppressionRule(),
                    new ExpiredSuppressionRule(),
                    new MalformedSuppressionRule());

    private SuppressionRules() {}
}
