package io.releasegate.cli;

import io.releasegate.analysis.ReferenceSolver;
import io.releasegate.analysis.RuleSetReader;
import io.releasegate.analysis.ScopeSolver;
import io.releasegate.analysis.SolverReport;
import io.releasegate.canonical.CanonicalJson;
import io.releasegate.canonical.Encoder;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.diagnostic.Span;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.LintSettings;
import io.releasegate.lint.compat.CompatInput;
import io.releasegate.lint.compat.CompatLint;
import io.releasegate.lint.compat.CompatText;
import io.releasegate.lint.compat.ConflictReport;
import io.releasegate.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked about rules with scopes. */
final class AnalysisHow {
    @Option(
            names = "--coverage-targets",
            paramLabel = "FILE",
            description = "A YAML or JSON list of what some rule has to speak for.")
    private @Nullable String coverageTargets;

    @Option(
            names = "--profile",
            paramLabel = "exact|compat",
            description = "exact (default): proved answers; compat: what the reference says.")
    private LintProfile profile = LintProfile.EXACT;

    @Mixin private LintConfig config = new LintConfig();

    SolverReport run(List<String> paths, Surroundings surroundings) throws FailureException {
        AnalysisInput input = AnalysisInput.read(paths, profile, surroundings);
        Optional<Tree> targets = targets(surroundings);
        List<Value> wanted =
                targets.map(tree -> ((Value.Sequence) tree.value()).items()).orElse(List.of());
        RuleSetReader reader = new RuleSetReader();
        input.ruleSets().forEach(file -> reader.add(file.content(), file.shown()));
        if (profile == LintProfile.COMPAT) {
            return ReferenceSolver.analyze(
                    input.ruleSets().size(), reader.rules(), wanted, contradictions(input));
        }
        if (!reader.problems().isEmpty()) {
            throw Input.invalid(String.join("\n", reader.problems()) + " Correct it.");
        }
        boolean none = input.ruleSets().isEmpty();
        SolverReport scopes =
                ScopeSolver.analyze(
                        input.ruleSets().size(), reader.rules(), none ? List.of() : wanted);
        return input.policies().isEmpty()
                ? scopes
                : PolicyAnalysis.join(
                        scopes,
                        input.policies(),
                        none ? targets : Optional.empty(),
                        settings(paths, surroundings));
    }

    /** Days begin in UTC, so that every machine agrees on what has expired. */
    private LintSettings settings(List<String> paths, Surroundings surroundings)
            throws FailureException {
        return config.required(surroundings.path(paths.getFirst()), surroundings)
                .settings(LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC));
    }

    /** What the textual linter says of all rules as if they stood in one registry policy. */
    private static List<Value> contradictions(AnalysisInput input) {
        List<Value> rules = new ArrayList<>();
        for (AnalysisInput.RuleSet file : input.ruleSets()) {
            if (file.content().members().get("rules") instanceof Value.Sequence list) {
                rules.addAll(list.items());
            }
        }
        Value policy = new Members().with("rules", Value.of(rules)).object();
        String name = "rules.json";
        byte[] bytes = CanonicalJson.text(policy, Encoder.C1).getBytes(StandardCharsets.UTF_8);
        return ConflictReport.of(
                        CompatLint.lint(
                                CompatInput.of(List.of(new CompatText(name, name, bytes)), true),
                                true,
                                Span.startOf(name),
                                List.of()))
                .contradictions()
                .stream()
                .map(found -> {
                    Members details =
                            new Members()
                                    .with("severity", found.severity().name())
                                    .with("code", found.code())
                                    .with("message", found.message());
                    if (!found.metadata().members().isEmpty()) {
                        details.with("metadata", found.metadata());
                    }
                    return (Value) details.object();
                })
                .toList();
    }

    private Optional<Tree> targets(Surroundings surroundings) throws FailureException {
        if (coverageTargets == null) {
            return Optional.empty();
        }
        Reading reading =
                DocumentReader.read(
                        coverageTargets, Input.file(surroundings.path(coverageTargets)));
        Optional<Tree> tree =
                reading.tree().filter(found -> found.value() instanceof Value.Sequence);
        if (reading.hasErrors() || tree.isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            coverageTargets
                                    + " must be a list, such as - {project: PAY, transition:"
                                    + " deploy}.",
                            reading.diagnostics()));
        }
        return tree;
    }
}
