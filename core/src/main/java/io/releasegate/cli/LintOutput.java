package io.releasegate.cli;

import io.releasegate.lint.LintReport;

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
