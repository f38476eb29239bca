package io.releasegate.cli;

import io.releasegate.lint.LintReport;

/** What was linted and what came of it, ready to be shown. */
record LintResult(LintInput input, LintReport report) {}
