package io.releasegate.cli;

import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.Fingerprints;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.compat.CompatReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the findings are shown, and which of them fail the run. */
final class LintOutput {
    private static final int ALL = -1;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|junit|github",
            description = "How to answer: text (default), json, sarif, junit or github.")
    private LintFormat format = LintFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|info",
            description = "The lightest finding that fails the run: error (default).")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--max-findings",
            paramLabel = "N",
            description = "Lists at most N findings, the heaviest; says how many are left out.")
    private int maxFindings = ALL;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are known already: counted, never failing.")
    private @Nullable String baseline;

    @Option(
            names = "--write-baseline",
            description = "Makes all findings of this run known, in the --baseline file.")
    private boolean writeBaseline;

    /** Before anything is read or changed. */
    void check(LintFixes fixes) throws FailureException {
        if (fixes.isDryRun() && (format != LintFormat.TEXT || writeBaseline)) {
            throw Input.invalid(
                    "--dry-run answers with a diff and writes nothing. Leave --format and"
                            + " --write-baseline out.");
        }
        if (maxFindings < ALL) {
            throw Input.invalid("--max-findings must be 0 or more.");
        }
        if (writeBaseline && baseline == null) {
            throw Input.invalid("--write-baseline needs --baseline FILE, the file to write.");
        }
    }

    /** The reference knows no more, and what it says is not ours to weigh. */
    void checkCompat(LintFixes fixes) throws FailureException {
        boolean plain = format == LintFormat.TEXT || format == LintFormat.JSON;
        boolean weighed = failOn != Severity.ERROR || maxFindings != ALL || baseline != null;
        if (!plain || weighed || fixes.isAsked()) {
            throw Input.invalid(
                    "--profile compat and --explain-difference answer with --format text or json,"
                            + " and take no --fail-on, --max-findings, --baseline or --fix. Leave"
                            + " them out, or leave these out.");
        }
    }

    /** Both profiles side by side. */
    ExitCode print(DifferenceRun.Result result, Surroundings surroundings) {
        surroundings
                .out()
                .println(
                        format == LintFormat.JSON
                                ? JsonText.asOrdered(DifferenceJson.of(result))
                                : DifferenceText.of(result));
        return result.isOk() ? ExitCode.OK : ExitCode.FINDING;
    }

    /** Findings of the compat profile, in its order. */
    ExitCode print(CompatReport report, LintSources sources, Surroundings surroundings)
            throws FailureException {
        String folder = sources.shownFolder();
        boolean alone = report.registryOnly() && sources.files().size() == 1;
        String text =
                format == LintFormat.JSON
                        ? JsonText.asOrdered(CompatJson.of(report, folder, alone))
                        : CompatJson.text(report, folder);
        surroundings.out().println(text);
        report.skipped().forEach(note -> surroundings.err().println("Skipped: " + note));
        return report.isOk() ? ExitCode.OK : ExitCode.FINDING;
    }

    /** Sorts out what is new, what is known, and what is listed. */
    LintAnswer answer(LintResult result, LintFixes.Outcome fixed, Surroundings surroundings)
            throws FailureException {
        List<Finding> all = findings(result);
        Set<String> knownBefore = known(all, surroundings);
        List<Finding> found = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        for (Finding finding : all) {
            (knownBefore.contains(finding.fingerprint()) ? known : found).add(finding);
        }
        return new LintAnswer(result, found, heaviest(found), known, fixed.made(), failOn);
    }

    void print(LintAnswer answer, Surroundings surroundings) {
        surroundings.out().println(format.of(answer));
        for (LintReport.Undecided undecided : answer.report().undecided()) {
            surroundings
                    .err()
                    .println(
                            "Not decided: "
                                    + undecided.code()
                                    + " of "
                                    + Printable.of(String.join(", ", undecided.rules()))
                                    + ": "
                                    + undecided.reason());
        }
    }

    private static List<Finding> findings(LintResult result) {
        Map<String, Tree> trees = new HashMap<>();
        for (Map.Entry<String, Reading> reading : result.readings().entrySet()) {
            reading.getValue().tree().ifPresent(tree -> trees.put(reading.getKey(), tree));
        }
        List<Diagnostic> diagnostics = result.report().diagnostics();
        List<String> fingerprints = Fingerprints.of(diagnostics, trees);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < diagnostics.size(); i++) {
            findings.add(new Finding(diagnostics.get(i), fingerprints.get(i)));
        }
        return findings;
    }

    private Set<String> known(List<Finding> all, Surroundings surroundings)
            throws FailureException {
        if (baseline == null) {
            return Set.of();
        }
        Path file = surroundings.path(baseline);
        if (writeBaseline) {
            Baseline.write(file, all);
            surroundings
                    .err()
                    .println(all.size() + " findings are known now, in " + baseline + ".");
        }
        Set<String> known = Baseline.read(file, baseline);
        Set<String> gone = new HashSet<>(known);
        all.forEach(finding -> gone.remove(finding.fingerprint()));
        if (!gone.isEmpty()) {
            surroundings
                    .err()
                    .println(
                            gone.size()
                                    + " of the findings in "
                                    + baseline
                                    + " are gone. --write-baseline forgets them.");
        }
        return known;
    }

    /** Of equal weight the first in the texts; listed in the order of the texts. */
    private List<Finding> heaviest(List<Finding> found) {
        return maxFindings == ALL || found.size() <= maxFindings
                ? found
                : found.stream()
                        .sorted(Comparator.comparing(it -> it.diagnostic().severity()))
                        .limit(maxFindings)
                        .sorted(Comparator.comparing(Finding::diagnostic))
                        .toList();
    }
}
