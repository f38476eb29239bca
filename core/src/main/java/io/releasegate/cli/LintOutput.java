package io.releasegate.cli;

import io.releasegate.governance.FailureException;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.compat.CompatReport;

import picocli.CommandLine.Option;

/** How the findings are shown, and which of them fail the run. */
final class LintOutput {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to answer: text (default) or json.")
    private Format format = Format.TEXT;

    ExitCode print(LintResult result, Surroundings surroundings) {
        String text =
                switch (format) {
                    case TEXT -> LintText.of(result);
                    case JSON -> LintJson.of(result);
                };
        surroundings.out().println(text);
        sayUndecided(result.report(), surroundings);
        return result.report().isOk() ? ExitCode.OK : ExitCode.FINDING;
    }

    /** Findings of the compat profile, in its order. */
    ExitCode print(CompatReport report, LintSources sources, Surroundings surroundings)
            throws FailureException {
        String folder = sources.shownFolder();
        boolean alone = report.registryOnly() && sources.files().size() == 1;
        String text =
                switch (format) {
                    case TEXT -> CompatJson.text(report, folder);
                    case JSON -> JsonText.asOrdered(CompatJson.of(report, folder, alone));
                };
        surroundings.out().println(text);
        report.skipped().forEach(note -> surroundings.err().println("Skipped: " + note));
        return report.isOk() ? ExitCode.OK : ExitCode.FINDING;
    }

    private static void sayUndecided(LintReport report, Surroundings surroundings) {
        for (LintReport.Undecided undecided : report.undecided()) {
            surroundings
                    .err()
                    .println(
                            "Not decided: "
                                    + undecided.code()
                                    + " of "
                                    + String.join(", ", undecided.rules())
                                    + ": "
                                    + undecided.reason());
        }
    }
}
