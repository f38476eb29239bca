package io.releasegate.lint.rule.documentation;

import io.releasegate.lint.LintRule;
import java.util.List;

/** What readers of a policy miss. */
public final class DocumentationRules {
    public static final List<LintRule> ALL =
            List.of(
                    new CanonicalFormatRule(),
                    new CompiledDriftRule(),
                    new ComplianceRule(),
                    new DescriptionRule(),
                    new LifespanRule(),
                    new MessageRule(),
                    new NamingRule(),
                    new RuleIdRule(),
                    new UndeclaredSignalRule());

    private DocumentationRules() {}
}
