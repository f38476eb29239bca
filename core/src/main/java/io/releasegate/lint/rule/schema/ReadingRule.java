package io.releasegate.lint.rule.schema;

import io.releasegate.lint.LintRule;
import io.releasegate.lint.RuleInfo;

/** A rule whose findings are made by whoever reads the text. */
public record ReadingRule(RuleInfo info) implements LintRule.WhileReading {}
