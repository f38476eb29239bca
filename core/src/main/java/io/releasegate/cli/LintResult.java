package io.releasegate.cli;

import io.releasegate.canonical.source.Reading;
import io.releasegate.lint.LintReport;
import java.util.Map;

/**
 * What one run over the texts said.
 *
 * @param config what configuration it went by, as it was named; empty where there was none
 * @param readings the texts by the names that spans carry, for showing findings in them
 */
record LintResult(
        LintInput input, LintReport report, String config, Map<String, Reading> readings) {
    /** Where no configuration is given. */
    LintResult(LintInput input, LintReport report, Map<String, Reading> readings) {
        this(input, report, "", readings);
    }

    LintResult {
        readings = Map.copyOf(readings);
    }
}
