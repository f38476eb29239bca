package io.releasegate.cli;

import io.releasegate.canonical.source.Reading;
import io.releasegate.lint.LintReport;

import java.util.Map;

/**
 * What one run over the texts said.
 *
 * @param readings the texts by the names that spans carry, for showing findings in them
 */
record LintResult(LintInput input, LintReport report, Map<String, Reading> readings) {
    LintResult {
        readings = Map.copyOf(readings);
    }
}
