package io.releasegate.cli;

import io.releasegate.analysis.RuleSetReader;
import io.releasegate.canonical.source.DocumentReader;
import io.releasegate.canonical.source.Reading;
import io.releasegate.canonical.source.Tree;
import io.releasegate.governance.FailureException;
import io.releasegate.lint.SourceFile;
import io.releasegate.policy.dsl.DslText;
import io.releasegate.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Texts to analyze.
 *
 * @param ruleSets those with rules that have scopes; with the compat profile every object
 * @param policies the others, which lint looks at
 */
record AnalysisInput(List<RuleSet> ruleSets, List<SourceFile> policies) {
    AnalysisInput {
        ruleSets = List.copyOf(ruleSets);
        policies = List.copyOf(policies);
    }

    /** A document with rules. */
    record RuleSet(String shown, Value.Mapping content) {}

    static AnalysisInput read(List<String> paths, LintProfile profile, Surroundings surroundings)
            throws FailureException {
        List<RuleSet> ruleSets = new ArrayList<>();
        List<SourceFile> policies = new ArrayList<>();
        for (PolicyFiles.Named file : files(paths, profile, surroundings)) {
            byte[] bytes = Input.file(file.path());
            Optional<Value.Mapping> object = object(file.shown(), bytes);
            boolean ruleSet =
                    object.isPresent()
                            && (profile == LintProfile.COMPAT
                                    || RuleSetReader.isRuleSet(object.get()));
            if (ruleSet) {
                ruleSets.add(new RuleSet(file.shown(), object.get()));
            } else if (profile == LintProfile.EXACT) {
                policies.add(new SourceFile(file.shown(), bytes));
            } else {
                surroundings
                        .err()
                        .println("Skipped: " + file.shown() + " cannot be read as an object.");
            }
        }
        if (ruleSets.isEmpty() && policies.isEmpty()) {
            throw Input.invalid(
                    "There is no policy in "
                            + String.join(", ", paths)
                            + ". Name files or folders with policies.");
        }
        return new AnalysisInput(ruleSets, policies);
    }

    private static Optional<Value.Mapping> object(String shown, byte[] bytes) {
        if (DslText.isNamedSo(shown)) {
            return Optional.empty();
        }
        Reading reading = DocumentReader.read(shown, bytes);
        return reading.hasErrors()
                ? Optional.empty()
                : reading.tree()
                        .map(Tree::value)
                        .filter(Value.Mapping.class::isInstance)
                        .map(Value.Mapping.class::cast);
    }

    private static List<PolicyFiles.Named> files(
            List<String> paths, LintProfile profile, Surroundings surroundings)
            throws FailureException {
        List<PolicyFiles.Named> files = new ArrayList<>();
        for (String shown : paths) {
            Path path = surroundings.path(shown);
            if (!Files.isDirectory(path)) {
                files.add(new PolicyFiles.Named(path, shown));
                continue;
            }
            try {
                files.addAll(
                        profile == LintProfile.EXACT
                                ? PolicyFiles.below(path, shown)
                                : everything(path, shown));
            } catch (IOException e) {
                throw Input.invalid(shown + " cannot be read: " + Input.cause(e) + ".");
            }
        }
        return files;
    }

    /** In the order of the reference, which also takes manifests and hidden files. */
    private static List<PolicyFiles.Named> everything(Path folder, String shown)
            throws IOException {
        List<PolicyFiles.Named> files = new ArrayList<>();
        for (String ending : List.of(".json", ".yaml", ".yml")) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .filter(path -> path.toString().endsWith(ending))
                        .sorted()
                        .map(path ->
                                new PolicyFiles.Named(
                                        path,
                                        shown
                                                + "/"
                                                + folder.relativize(path)
                                                        .toString()
                                                        .replace('\\', '/')))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
