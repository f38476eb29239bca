package io.releasegate.cli;

import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.CoverageTargets;
import io.releasegate.lint.LintReport;
import io.releasegate.lint.LintSession;
import io.releasegate.lint.LintSettings;
import io.releasegate.policy.dsl.PolicyText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked of the texts: everything that decides which findings there are. */
final class LintHow {
    @Option(
            names = "--coverage-targets",
            paramLabel = "FILE",
            description = "A YAML or JSON list of what the policies have to speak for.")
    private @Nullable String coverageTargets;

    @Option(
            names = "--coverage",
            paramLabel = "targets|domain",
            description =
                    "What has to be covered: the targets (default), or every input there can be.")
    private CoverageAsked coverage = CoverageAsked.TARGETS;

    @Option(
            names = "--no-schema-strict",
            description = "Skips files that cannot be read, with a note, instead of failing.")
    private boolean noSchemaStrict;

    @Mixin private LintConfig config = new LintConfig();

    Optional<String> coverageTargets() {
        return Optional.ofNullable(coverageTargets);
    }

    boolean isLenient() {
        return noSchemaStrict;
    }

    /** What was found, and by which settings. */
    record Look(LintConfig.Read config, LintSettings settings, LintSession.Outcome outcome) {}

    /** Lints. The same input gives the same result; asked again after each round of fixes. */
    LintResult run(LintInput input, Surroundings surroundings) throws FailureException {
        Look look = look(input, surroundings);
        Map<String, Reading> readings = new HashMap<>(look.outcome().next().readings());
        if (coverageTargets != null) {
            readings.put(coverageTargets, targetsText(coverageTargets, surroundings));
        }
        return new LintResult(input, report(look, input), look.config().shown(), readings);
    }

    Look look(LintInput input, Surroundings surroundings) throws FailureException {
        LintConfig.Read found = config.read(input, surroundings);
        LintSettings settings = found.proposals().configuration().settings(today(surroundings));
        return new Look(
                found,
                settings,
                LintSession.empty(settings).lint(input.sources(), targets(surroundings)));
    }

    /** With what was wrong with the input and the configuration. */
    static LintReport report(Look look, LintInput input) {
        return look.outcome()
                .report()
                .and(input.problems())
                .and(look.config().proposals().problems());
    }

    /** Leaves out what cannot be read, where that was asked for. */
    LintInput lenient(LintInput input, Surroundings surroundings) {
        if (!noSchemaStrict) {
            return input;
        }
        List<LintInput.File> kept = new ArrayList<>();
        List<Diagnostic> skipped = new ArrayList<>(input.problems());
        for (LintInput.File file : input.files()) {
            PolicyText read = PolicyText.read(file.source().name(), file.source().bytes());
            if (!read.hasErrors()) {
                kept.add(file);
            } else {
                read.diagnostics().stream()
                        .filter(found -> found.severity() == Severity.ERROR)
                        .forEach(skipped::add);
            }
        }
        if (kept.isEmpty()) {
            return input;
        }
        for (Diagnostic problem : skipped) {
            surroundings.err().println("Skipped: " + ReleaseGateCli.line(problem));
        }
        return new LintInput(input.shownFolder(), kept, List.of());
    }

    /** Days begin in UTC, so that every machine agrees on what has expired. */
    private static LocalDate today(Surroundings surroundings) {
        return LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    }

    private CoverageTargets targets(Surroundings surroundings) throws FailureException {
        CoverageTargets given = given(surroundings);
        return switch (coverage) {
            case TARGETS -> given;
            case DOMAIN -> given.andWholeDomain();
        };
    }

    private static Reading targetsText(String name, Surroundings surroundings)
            throws FailureException {
        return DocumentReader.read(name, Input.file(surroundings.path(name)));
    }

    private CoverageTargets given(Surroundings surroundings) throws FailureException {
        if (coverageTargets == null) {
            return CoverageTargets.NONE;
        }
        Reading reading = targetsText(coverageTargets, surroundings);
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
}
