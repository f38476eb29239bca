package io.releasegate.cli;

import io.releasegate.diagnostic.Diagnostic;
import io.releasegate.diagnostic.Severity;
import io.releasegate.governance.Failure;
import io.releasegate.governance.FailureException;
import io.releasegate.policy.PolicyDocument;
import io.releasegate.policy.PolicyFileNames;
import io.releasegate.policy.dsl.PolicyText;
import io.releasegate.policytest.Coverage;
import io.releasegate.policytest.PolicyTestFile;
import io.releasegate.policytest.PolicyTestReader;
import io.releasegate.policytest.PolicyTestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads files of tests and the policies they name, and runs them. */
final class PolicyTestFiles {
    private final Surroundings surroundings;
    private final Map<Path, List<PolicyDocument>> read = new LinkedHashMap<>();
    private final List<Diagnostic> errors = new ArrayList<>();

    private PolicyTestFiles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Nothing is run unless everything can be read. */
    static PolicyTestResult run(List<String> paths, Surroundings surroundings)
            throws FailureException {
        PolicyTestFiles files = new PolicyTestFiles(surroundings);
        Map<PolicyFiles.Named, PolicyTestFile> tests = files.tests(paths);
        List<PolicyTestResult.File> results = new ArrayList<>();
        Coverage.Collector coverage = new Coverage.Collector();
        for (Map.Entry<PolicyFiles.Named, PolicyTestFile> file : tests.entrySet()) {
            List<PolicyTestRun> runs = new ArrayList<>();
            for (PolicyTestFile.Case test : file.getValue().cases()) {
                List<PolicyDocument> policies = files.policies(file.getKey(), test);
                runs.add(PolicyTestRun.of(test, policies));
                coverage.add(test, policies);
            }
            results.add(new PolicyTestResult.File(file.getKey().shown(), runs));
        }
        if (!files.errors.isEmpty()) {
            throw new FailureException(
                    new Failure.InvalidInput(
                            "No test was run. Correct the places below.",
                            files.errors.stream().distinct().toList()));
        }
        return new PolicyTestResult(results, coverage.coverage());
    }

    private Map<PolicyFiles.Named, PolicyTestFile> tests(List<String> paths)
            throws FailureException {
        Map<PolicyFiles.Named, PolicyTestFile> tests = new LinkedHashMap<>();
        for (PolicyFiles.Named named : named(paths)) {
            PolicyTestFile file = PolicyTestReader.read(named.shown(), Input.file(named.path()));
            file.diagnostics().stream()
                    .filter(found -> found.severity() == Severity.ERROR)
                    .forEach(errors::add);
            tests.put(named, file);
        }
        if (tests.isEmpty()) {
            throw Input.invalid(
                    "There is no test in "
                            + String.join(", ", paths)
                            + ". Files of tests end in .test.yaml.");
        }
        return tests;
    }

    private List<PolicyFiles.Named> named(List<String> paths) throws FailureException {
        List<PolicyFiles.Named> found = new ArrayList<>();
        for (String shown : paths) {
            Path path = surroundings.path(shown);
            if (!Files.isDirectory(path)) {
                found.add(new PolicyFiles.Named(path, shown));
                continue;
            }
            try (Stream<Path> all = Files.walk(path)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> PolicyFileNames.isTest(file.getFileName().toString()))
                        .sorted()
                        .map(file -> new PolicyFiles.Named(file, shown(path, file, shown)))
                        .forEach(found::add);
            } catch (IOException e) {
                throw Input.invalid(shown + " cannot be read: " + Input.cause(e) + ".");
            }
        }
        return found;
    }

    private static String shown(Path folder, Path file, String shown) {
        String below = folder.relativize(file).toString().replace('\\', '/');
        return shown.equals(".") ? below : shown + "/" + below;
    }

    /** The policies that a test names, relative to its file. */
    private List<PolicyDocument> policies(PolicyFiles.Named file, PolicyTestFile.Case test)
            throws FailureException {
        List<PolicyDocument> policies = new ArrayList<>();
        Path folder = Objects.requireNonNull(file.path().toAbsolutePath().getParent());
        for (PolicyTestFile.Reference reference : test.policies()) {
            Path path = folder.resolve(reference.path()).normalize();
            if (!Files.exists(path)) {
                errors.add(
                        Diagnostic.error(
                                "RG_POL_006",
                                "There is no policy file `"
                                        + reference.path()
                                        + "` beside this"
                                        + " test. Correct the path.",
                                reference.span()));
                continue;
            }
            for (PolicyFiles.Named each : each(path, beside(file.shown(), reference))) {
                policies.addAll(documents(each));
            }
        }
        return policies;
    }

    /** What a policy is called, told from where the person stands. */
    private static String beside(String testFile, PolicyTestFile.Reference reference) {
        int slash = testFile.lastIndexOf('/');
        String folder = slash < 0 ? "" : testFile.substring(0, slash + 1);
        return Path.of(folder + reference.path()).normalize().toString().replace('\\', '/');
    }

    private static List<PolicyFiles.Named> each(Path path, String shown) throws FailureException {
        if (!Files.isDirectory(path)) {
            return List.of(new PolicyFiles.Named(path, shown));
        }
        try {
            return PolicyFiles.below(path, shown.isEmpty() ? "." : shown);
        } catch (IOException e) {
            throw Input.invalid(shown + " cannot be read: " + Input.cause(e) + ".");
        }
    }

    private List<PolicyDocument> documents(PolicyFiles.Named file) throws FailureException {
        List<PolicyDocument> known = read.get(file.path());
        if (known != null) {
            return known;
        }
        PolicyText text = PolicyText.read(file.shown(), Input.file(file.path()));
        text.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .forEach(errors::add);
        read.put(file.path(), text.documents());
        return text.documents();
    }
}
