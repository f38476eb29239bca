package io.releasegate.lint.rule.documentation;

import io.releasegate.lint.LintRule;

import java.util.List;

/** What readers of a policy miss. */
public final class DocumentationRules {
    public static final List<LintRule> ALL =
            List.of(new UndeclaredSignalRule(), new CompiledDriftRule(), new CanonicalFormatRule());

    private DocumentationRules() {}
}
