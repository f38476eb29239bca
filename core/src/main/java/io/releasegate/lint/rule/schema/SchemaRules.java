package io.releasegate.lint.rule.schema;

import io.releasegate.lint.LintRule;

import java.util.List;

/** Text that is not a policy, or not the one it seems to be. */
public final class SchemaRules {
    public static final List<LintRule> ALL = List.of();

    private SchemaRules() {}
}
