package io.releasegate.lint;

import io.releasegate.diagnostic.Severity;

/**
 * What is known of a lint rule without running it.
 *
 * @param code stable; the page is {@code docs/rules/<category>/<code>.md}
 * @param summary one sentence, the first of the page
 */
public record RuleInfo(String code, Category category, Severity defaultSeverity, String summary) {}
