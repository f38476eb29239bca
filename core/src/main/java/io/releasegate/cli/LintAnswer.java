package io.releasegate.cli;

import io.releasegate.diagnostic.Severity;
import io.releasegate.diagnostic.SourceText;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.SureFixes;
import java.util.List;
import java.util.Optional;

/**
 * What is answered of a run.
 *
 * @param found new findings, in source order: those that decide whether the run fails
 * @param shown the part of them that is listed
 * @param known findings that the baseline knows; they are counted only
 * @param fixed what was changed before; empty also where no fixing was asked for
 * @param failOn the lightest finding that fails the run
 */
record LintAnswer(
        LintResult result,
        List<Finding> found,
        List<Finding> shown,
        List<Finding> known,
        Optional<List<SureFixes.Made>> fixed,
        Severity failOn) {
    LintAnswer {
        found = List.copyOf(found);
        shown = List.copyOf(shown);
        known = List.copyOf(known);
        fixed = fixed.map(List::copyOf);
    }

    boolean isOk() {
        return found.stream().noneMatch(this::fails);
    }

    boolean fails(Finding finding) {
        return finding.diagnostic().severity().compareTo(failOn) <= 0;
    }

    int count(Severity severity) {
        return (int)
                found.stream()
                        .filter(finding -> finding.diagnostic().severity() == severity)
                        .count();
    }

    int leftOut() {
        return found.size() - shown.size();
    }

    LintReport report() {
        return result.report();
    }

    String folder() {
        return result.input().shownFolder();
    }

    /** The text that spans of this name stand in, where there is one. */
    Optional<SourceText> text(String source) {
        return Optional.ofNullable(result.readings().get(source)).map(reading -> reading.text());
    }
}
