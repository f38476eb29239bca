package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.Linter;
import io.releasegate.lint.PolicySet;
import io.releasegate.value.Value;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds contradictions and gaps in policy files, each with a proof; opens no workspace. */
@Command(
        name = "lint-policies",
        description = "Finds contradictions and gaps in policy files, each with a proof.")
final class LintPoliciesCommand implements Callable<Integer> {
    private static final String DEFAULT_FOLDER = "policies";

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Policy files to lint together.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--policy-dir",
            paramLabel = "DIR",
            description = "Lints every policy below a folder; default: policies.")
    private @Nullable String policyDir;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to answer: text (default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--coverage-targets",
            paramLabel = "FILE",
            description = "A YAML or JSON list of what the policies have to speak for.")
    private @Nullable String coverageTargets;

    @Option(
            names = "--no-schema-strict",
            description = "Skips files that cannot be read, with a note, instead of failing.")
    private boolean noSchemaStrict;

    private final Surroundings surroundings;

    LintPoliciesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws FailureException {
        if (policyDir != null && !files.isEmpty()) {
            throw Input.invalid("Name files or --policy-dir, not both.");
        }
        CoverageTargets targets = targets();
        PolicyFiles read = read();
        LintReport report =
                Linter.withAllRules(LintSettings.standard(LocalDate.EPOCH))
                        .lint(PolicySet.of(read.documents()), targets, problems(read));
        if (format == Format.JSON) {
            surroundings.out().println(JsonText.asOrdered(json(report)));
        } else {
            surroundings.out().println(text(report));
        }
        sayUndecided(report);
        return (report.isOk() ? ExitCode.OK : ExitCode.FINDING).code();
    }

    private String shownFolder() {
        return files.isEmpty() ? (policyDir == null ? DEFAULT_FOLDER : policyDir) : "";
    }

    private PolicyFiles read() {
        if (!files.isEmpty()) {
            return PolicyFiles.read(
                    files.stream()
                            .map(name -> new PolicyFiles.Named(surroundings.path(name), name))
                            .toList());
        }
        String shown = shownFolder();
        Path folder = surroundings.path(shown);
        if (!Files.isDirectory(folder)) {
            return failed(shown, "is no folder. Name one with --policy-dir, or name files");
        }
        try {
            List<PolicyFiles.Named> found = PolicyFiles.below(folder, shown);
            return found.isEmpty()
                    ? failed(shown, "has no policy in it; files end in .yaml, .yml or .json")
                    : PolicyFiles.read(found);
        } catch (IOException e) {
            return failed(shown, "cannot be read: " + e.getMessage());
        }
    }

    /** Fails also when lenient: having looked at nothing is not having found nothing. */
    private static PolicyFiles failed(String shown, String why) {
        return new PolicyFiles(List.of(), List.of(PolicyFiles.unreadable(shown, why)));
    }

    private List<Diagnostic> problems(PolicyFiles read) {
        if (!noSchemaStrict || read.documents().isEmpty()) {
            return read.problems();
        }
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic problem : read.problems()) {
            if (problem.severity() == Severity.ERROR) {
                surroundings.err().println("Skipped: " + ReleaseGateCli.line(problem));
            } else {
                kept.add(problem);
            }
        }
        return kept;
    }

    private CoverageTargets targets() throws FailureException {
        if (coverageTargets == null) {
            return CoverageTargets.NONE;
        }
        byte[] bytes = Input.file(surroundings.path(coverageTargets));
        Reading reading = DocumentReader.read(coverageTargets, bytes);
        if (reading.hasErrors() || reading.tree().isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            coverageTargets + " cannot be read. Correct it at the place below.",
                            reading.diagnostics()));
        }
        return CoverageTargets.of(reading.tree().get())
                .orElseThrow(() ->
                        Input.invalid(
                                coverageTargets
                                        + " must be a list, such as"
                                        + " - {environment: prod, risk: high}."));
    }

    private void sayUndecided(LintReport report) {
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

    private Value json(LintReport report) {
        return new Members()
                .with("ok", report.isOk())
                .with("policy_dir", shownFolder())
                .with("policy_count", report.policyCount())
                .with("error_count", report.errorCount())
                .with("warning_count", report.warningCount())
                .with("issues", report.diagnostics(), DiagnosticJson::issue)
                .with("info_count", report.infoCount())
                .with("undecided_count", report.unknownCount())
                .object();
    }

    private String text(LintReport report) {
        StringBuilder text = new StringBuilder();
        text.append("Policy Lint: ").append(report.isOk() ? "PASS" : "FAIL");
        text.append("\nPolicy Dir: ").append(shownFolder());
        text.append("\nPolicies: ").append(report.policyCount());
        text.append("\nErrors: ").append(report.errorCount());
        text.append("\nWarnings: ").append(report.warningCount());
        if (report.infoCount() > 0) {
            text.append("\nNotes: ").append(report.infoCount());
            text.append(", listed with --format json");
        }
        List<Diagnostic> pressing =
                report.diagnostics().stream()
                        .filter(found -> found.severity() != Severity.INFO)
                        .toList();
        if (!pressing.isEmpty()) {
            text.append("\n\nIssues:");
        }
        for (Diagnostic diagnostic : pressing) {
            text.append('\n').append(DiagnosticJson.text(diagnostic));
        }
        return text.toString();
    }
}
