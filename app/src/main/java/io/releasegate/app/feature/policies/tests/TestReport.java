package io.releasegate.app.feature.policies.tests;

import io.releasegate.policy.PolicyDocument;
import io.releasegate.policytest.Coverage;
import io.releasegate.policytest.PolicyTestFile;
import io.releasegate.policytest.PolicyTestReader;
import io.releasegate.policytest.PolicyTestRun;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the tests of one file say of the policies as they stand.
 *
 * @param path of the file of tests, below the policy folder
 * @param problem why the file cannot be run; empty where it can
 */
public record TestReport(
        String path,
        boolean exists,
        List<PolicyTestRun> runs,
        Coverage coverage,
        Optional<String> problem) {
    public static final TestReport NONE =
            new TestReport(
                    "", false, List.of(), new Coverage(List.of(), List.of()), Optional.empty());

    public TestReport {
        runs = List.copyOf(runs);
    }

    /** Where the tests of a policy file are kept: beside it. */
    public static String pathFor(String policyPath) {
        int dot = policyPath.lastIndexOf('.');
        return (dot <= policyPath.lastIndexOf('/') ? policyPath : policyPath.substring(0, dot))
                + ".test.yaml";
    }

    /**
     * Runs all tests of a text.
     *
     * @param policies those that can be read, by path below the policy folder
     */
    public static TestReport of(
            String path, Optional<String> text, Map<String, PolicyDocument> policies) {
        if (text.isEmpty()) {
            return new TestReport(path, false, List.of(), NONE.coverage, Optional.empty());
        }
        PolicyTestFile file =
                PolicyTestReader.read(path, text.get().getBytes(StandardCharsets.UTF_8));
        Coverage.Collector collector = new Coverage.Collector();
        List<PolicyTestRun> runs = new ArrayList<>();
        for (PolicyTestFile.Case test : file.cases()) {
            List<PolicyDocument> tested =
                    test.policies().stream()
                            .flatMap(one -> named(path, one.path(), policies).stream())
                            .distinct()
                            .toList();
            runs.add(PolicyTestRun.of(test, tested));
            collector.add(test, tested);
        }
        Optional<String> problem =
                file.diagnostics().stream()
                        .findFirst()
                        .map(found ->
                                "Line "
                                        + found.span().start().line()
                                        + ": "
                                        + found.message().replace("`", ""));
        return new TestReport(path, true, runs, collector.coverage(), problem);
    }

    private static List<PolicyDocument> named(
            String testPath, String reference, Map<String, PolicyDocument> policies) {
        Path folder = Path.of("/" + testPath).getParent();
        String whole =
                (folder == null ? Path.of("/") : folder).resolve(reference).normalize().toString();
        String wanted = whole.substring(1).replace('\\', '/');
        return policies.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(wanted)
                                || wanted.isEmpty()
                                || entry.getKey().startsWith(wanted + "/"))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    public long passed() {
        return runs.stream().filter(PolicyTestRun::passed).count();
    }

    /** {@code 3 of 3 pass, 4 of 7 rules, 9 of 14 comparisons on both sides}. */
    public String summary() {
        if (!exists) {
            return "There are no tests yet. Run the input that proves a problem, then save it as a"
                    + " test.";
        }
        return passed()
                + " of "
                + runs.size()
                + " pass, "
                + coverage.firedRules()
                + " of "
                + coverage.rules().size()
                + " rules take effect, "
                + coverage.coveredBoundaries()
                + " of "
                + coverage.boundaries().size()
                + " comparisons tried on both sides";
    }
}
